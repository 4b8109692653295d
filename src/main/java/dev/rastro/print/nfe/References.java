package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents that a note refers to (BA01, B31, VC01), which the DANFE shows among the additional information unless the
 * issuer has written their keys there. Stateless.
 */
final class References {
    private References() {}

    /** One text, empty where there is nothing to say. */
    static String of(XmlNode note) {
        String written = note.text("infAdic/infCpl").replaceAll("\\s", "");
        String all = Stream.concat(keys(note), note.all("ide/NFref").stream().map(References::onPaper))
                .filter(text -> !text.isEmpty() && !written.contains(text))
                .distinct()
                .collect(Collectors.joining(" | "));
        return all.isEmpty() ? "" : "Documentos referenciados: " + all;
    }

    private static Stream<String> keys(XmlNode note) {
        return Stream.of(
                        note.all("ide/NFref/refNFe|refNFeSig|refCTe"),
                        note.all("ide/gPagAntecipado/refNFe"),
                        note.all("det/DFeReferenciado/chaveAcesso"))
                .flatMap(List::stream)
                .map(XmlNode::text);
    }

    /** A note of the models 1, 1A, 2 and 4, or a coupon, which have no key. */
    private static String onPaper(XmlNode reference) {
        XmlNode paper = reference.at("refNF|refNFP");
        XmlNode coupon = reference.at("refECF");
        if (coupon.present()) {
            return IssuerLines.joined(
                    " ", "cupom fiscal", coupon.text("nCOO"), "ECF " + coupon.text("nECF"), coupon.text("mod"));
        }
        return paper.present()
                ? IssuerLines.joined(
                        " ",
                        "NF modelo " + paper.text("mod"),
                        paper.text("serie") + "/" + paper.text("nNF"),
                        paper.text("AAMM").replaceAll("^(..)(..)$", "de $2/$1,"),
                        Brazil.taxId(paper.text("CNPJ|CPF")))
                : "";
    }
}
