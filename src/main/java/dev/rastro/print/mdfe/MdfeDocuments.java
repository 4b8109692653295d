package dev.rastro.print.mdfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.KeyedDocuments;
import dev.rastro.print.layout.KeyedDocuments.Entry;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;

/** Every document that a manifest carries, by the municipality where it is unloaded. */
final class MdfeDocuments {
    private final Pen pen;
    private final XmlNode content;
    private final CodeWords words;

    MdfeDocuments(Pen pen, XmlNode content, CodeWords words) {
        this.pen = pen;
        this.content = content;
        this.words = words;
    }

    /** A table for each municipality. */
    List<Block> tables() {
        List<Block> tables = new ArrayList<>();
        for (XmlNode town : content.all("infDoc/infMunDescarga")) {
            List<Entry> entries = town.children().stream()
                    .map(this::entry)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
            String title = "DOCUMENTOS FISCAIS VINCULADOS - DESCARREGAMENTO EM " + town.text("xMunDescarga") + " ("
                    + entries.size() + ")";
            tables.add(KeyedDocuments.table(pen, title, entries));
        }
        return tables;
    }

    private Entry entry(XmlNode document) {
        return switch (document.name()) {
            case "infCTe" -> Entry.of("CT-e", document.text("chCTe"), more(document));
            case "infNFe" -> Entry.of("NF-e", document.text("chNFe"), more(document));
            case "infMDFeTransp" -> Entry.of("MDF-e", document.text("chMDFe"), more(document));
            case "infCT", "infNF" ->
                new Entry(
                        document.name().equals("infCT") ? "CT" : "NF",
                        IssuerLines.joined(
                                " · ",
                                Brazil.taxId(document.text("CNPJ")),
                                document.text("UF"),
                                Moments.day(document.text("dEmi")),
                                Brazil.money(document.decimal("vCarga|vNF")),
                                more(document)),
                        IssuerLines.joined(" / ", document.text("serie"), document.text("nCT|nNF")));
            default -> new Entry("", "", "");
        };
    }

    private String more(XmlNode document) {
        List<String> parts = new ArrayList<>();
        parts.add(document.text("indReentrega").equals("1") ? "Reentrega" : "");
        parts.add(KeyedDocuments.labelled("Segundo código ", document.text("SegCodBarra")));
        parts.add(KeyedDocuments.labelled("PIN ", document.text("PIN")));
        parts.add(KeyedDocuments.labelled("Previsão ", Moments.day(document.text("dPrev"))));
        for (XmlNode danger : document.all("peri")) {
            parts.add(IssuerLines.joined(
                    " ",
                    "ONU " + danger.text("nONU"),
                    danger.text("xNomeAE"),
                    danger.text("xClaRisco"),
                    danger.text("qTotProd")));
        }
        document.all("infNFePrestParcial/chNFe").forEach(key -> parts.add("NF-e parcial " + key.text()));
        parts.addAll(KeyedDocuments.units(document, words));
        return IssuerLines.joined(" · ", parts.toArray(String[]::new));
    }
}
