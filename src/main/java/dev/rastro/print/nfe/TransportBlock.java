package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carrier and packages. */
final class TransportBlock {
    /** modFrete, layout 4.00. */
    private static final Map<String, String> FREIGHT = Map.of(
            "0", "0 - Remetente (CIF)",
            "1", "1 - Destinatário (FOB)",
            "2", "2 - Terceiros",
            "3", "3 - Próprio, remetente",
            "4", "4 - Próprio, destinatário",
            "9", "9 - Sem transporte");

    private final Pen pen;
    private final XmlNode note;

    TransportBlock(Pen pen, XmlNode note) {
        this.pen = pen;
        this.note = note;
    }

    float draw(Sheet sheet, float y) {
        XmlNode transport = note.at("transp");
        XmlNode carrier = transport.at("transporta");
        XmlNode vehicle = transport.at("veicTransp");
        String mode = transport.text("modFrete");
        pen.title(sheet, pen.frame().left(), y, "TRANSPORTADOR / VOLUMES TRANSPORTADOS");
        float at = y + Frame.TITLE;
        float[] one = pen.frame().shares(36, 20, 12, 11, 5, 19);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(one[0], "NOME / RAZÃO SOCIAL", carrier.text("xNome")),
                        Cell.text(one[1], "FRETE POR CONTA", FREIGHT.getOrDefault(mode, mode)),
                        Cell.text(one[2], "CÓDIGO ANTT", vehicle.text("RNTC")),
                        Cell.centered(one[3], "PLACA DO VEÍCULO", plate(transport)),
                        Cell.centered(one[4], "UF", vehicle.text("UF")),
                        Cell.centered(one[5], "CNPJ / CPF", Brazil.taxId(carrier.text("CNPJ|CPF")))));
        float[] two = pen.frame().shares(48, 31, 5, 19);
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.text(two[0], "ENDEREÇO", carrier.text("xEnder")),
                        Cell.text(two[1], "MUNICÍPIO", carrier.text("xMun")),
                        Cell.centered(two[2], "UF", carrier.text("UF")),
                        Cell.text(two[3], "INSCRIÇÃO ESTADUAL", carrier.text("IE"))));
        float[] three = pen.frame().shares(14, 18, 18, 18, 16, 16);
        List<XmlNode> packages = transport.all("vol");
        at = pen.row(
                sheet,
                pen.frame().left(),
                at,
                List.of(
                        Cell.number(three[0], "QUANTIDADE", quantity(packages)),
                        Cell.text(three[1], "ESPÉCIE", texts(packages, "esp")),
                        Cell.text(three[2], "MARCA", texts(packages, "marca")),
                        Cell.text(three[3], "NUMERAÇÃO", texts(packages, "nVol")),
                        Cell.number(three[4], "PESO BRUTO", weight(packages, "pesoB")),
                        Cell.number(three[5], "PESO LÍQUIDO", weight(packages, "pesoL"))));
        return at + 2;
    }

    /** Of the vehicle and what it draws; of a wagon or a ferry its identification. */
    private static String plate(XmlNode transport) {
        String plates = Stream.concat(
                        transport.all("veicTransp/placa").stream(), transport.all("reboque/placa").stream())
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "));
        return plates.isEmpty() ? IssuerLines.joined(" ", transport.text("vagao"), transport.text("balsa")) : plates;
    }

    private static String texts(List<XmlNode> packages, String field) {
        return packages.stream()
                .map(each -> each.text(field))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Sum of the packages' quantities; as written where they are no numbers. */
    private static String quantity(List<XmlNode> packages) {
        List<String> given = packages.stream()
                .map(each -> each.text("qVol"))
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.isEmpty() || !given.stream().allMatch(text -> text.matches("[0-9]{1,15}"))) {
            return String.join(", ", given);
        }
        return Brazil.number(given.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add), 0);
    }

    private static String weight(List<XmlNode> packages, String field) {
        BigDecimal sum = null;
        for (XmlNode each : packages) {
            BigDecimal weight = each.decimal(field);
            if (weight != null) {
                sum = sum == null ? weight : sum.add(weight);
            }
        }
        return Brazil.number(sum, 3);
    }
}
