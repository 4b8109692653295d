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
                    .flatMap(document -> entries(document).stream())
                    .filter(entry -> !entry.isEmpty())
                    .toList();
            String title = "DOCUMENTOS FISCAIS VINCULADOS - DESCARREGAMENTO EM " + town.text("xMunDescarga") + " ("
                    + entries.size() + ")";
            tables.add(KeyedDocuments.table(pen, title, entries));
        }
        return tables;
    }

    /** One for each key: the layout has one in each element, but files are about that have more. */
    private List<Entry> entries(XmlNode document) {
        List<Entry> entries = new ArrayList<>();
        for (XmlNode key : document.all("chCTe|chNFe|chMDFe")) {
            String kind = key.name().replace("ch", "").replace("e", "-e");
            entries.add(Entry.of(kind, key.text(), entries.isEmpty() ? more(document) : ""));
        }
        return document.name().matches("infCT|infNF") ? List.of(onPaper(document)) : entries;
    }

    private Entry onPaper(XmlNode document) {
        return new Entry(
                document.name().equals("infCT") ? "CT" : "NF",
                IssuerLines.joined(
                        " · ",
                        Brazil.taxId(document.text("CNPJ")),
                        document.text("UF"),
                        Moments.day(document.text("dEmi")),
                        Brazil.money(document.decimal("vCarga|vNF")),
                        more(document)),
                IssuerLines.joined(" / ", document.text("serie"), document.text("nCT|nNF")));
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
