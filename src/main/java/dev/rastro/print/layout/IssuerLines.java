package dev.rastro.print.layout;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Brazil;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A party of any family as the lines of a head: name, address, telephone, tax identifiers. Stateless. */
public final class IssuerLines {
    private IssuerLines() {}

    /** The lines, name first; what the XML lacks is left out. */
    public static List<String> of(XmlNode party) {
        XmlNode place = address(party);
        String phone = place.has("fone") ? place.text("fone") : party.text("fone");
        return Stream.of(
                        party.text("xNome|xFant"),
                        joined(", ", place.text("xLgr"), place.text("nro"), place.text("xCpl")),
                        joined(" - ", place.text("xBairro"), prefixed("CEP ", Brazil.postalCode(place.text("CEP")))),
                        joined(" - ", place.text("xMun"), place.text("UF"), place.text("xPais")),
                        joined(
                                "  ",
                                prefixed("CNPJ/CPF: ", Brazil.taxId(party.text("CNPJ|CPF|idOutros|NIF"))),
                                prefixed("IE: ", party.text("IE"))),
                        prefixed("Fone: ", Brazil.phone(phone)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The address group of a party: enderEmit, enderReme, enderNac ... */
    public static XmlNode address(XmlNode party) {
        return party.children().stream()
                .filter(child ->
                        child.name().startsWith("ender") || child.name().equals("end"))
                .findFirst()
                .orElse(XmlNode.ABSENT);
    }

    /** The parts that are not empty, with the separator between them. */
    public static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }
}
