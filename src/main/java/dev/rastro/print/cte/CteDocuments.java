package dev.rastro.print.cte;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.KeyedDocuments;
import dev.rastro.print.layout.KeyedDocuments.Entry;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents a CT-e is about: those of the cargo, those of transports before, those it completes or replaces. */
final class CteDocuments {
    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;

    CteDocuments(Pen pen, Cte cte, CodeWords words) {
        this.pen = pen;
        this.cte = cte;
        this.words = words;
    }

    /** What may be of any length: documents of the cargo, then those of transports before. */
    List<Block> flowing() {
        List<Block> blocks = new ArrayList<>();
        addTable(blocks, "DOCUMENTOS ORIGINÁRIOS", cargo());
        addTable(blocks, "DOCUMENTOS DE TRANSPORTE ANTERIOR", before());
        return blocks;
    }

    /** The CT-e that this one completes, replaces, annuls or belongs to. */
    List<Block> referenced() {
        XmlNode content = cte.content();
        List<Entry> entries = new ArrayList<>();
        keys(entries, "Complementado", content.all("infCteComp|infCTeComp/chCTe|chave"));
        keys(entries, "Anulado", content.all("infCteAnu|infCTeAnu/chCte|chCTe"));
        for (XmlNode around : List.of(content, cte.normal())) {
            keys(entries, "Substituído", around.all("infCteSub|infCTeSub/chCte|chCTe"));
            keys(entries, "Cancelado", around.all("refCTeCanc"));
            keys(entries, "Multimodal", around.all("infServVinc/infCTeMultimodal/chCTeMultimodal"));
        }
        keys(entries, "Anulação", cte.normal().all("infCteSub|infCTeSub/refCteAnu"));
        keys(entries, "Anulação", cte.normal().all("infCteSub|infCTeSub/tomaNaoICMS|tomaICMS/refNFe|refCte"));
        keys(entries, "Pagto. antecip.", cte.ide().all("gPagAntecipado/chCTePagAnt"));
        keys(entries, "Pagto. antecip.", content.all("gPagAntecipado/chCTePagAnt"));
        List<Block> blocks = new ArrayList<>();
        addTable(blocks, "CT-e REFERENCIADOS", entries);
        return blocks;
    }

    /** The GTV-e that a CT-e OS bills, with what they cost, and the documents it refers to. */
    List<Block> services(FieldTable fields) {
        List<Block> blocks = new ArrayList<>();
        List<XmlNode> cited = cte.normal().all("infDocRef");
        if (!cited.isEmpty()) {
            blocks.add(fields.table(pen, "DOCUMENTOS REFERENCIADOS", "infDocRef", cited));
        }
        List<Entry> guides = new ArrayList<>();
        for (XmlNode guide : cte.normal().all("infGTVe")) {
            String costs = guide.all("Comp").stream()
                    .map(cost -> words.word("tpComp", cost.text("tpComp")) + " " + cost.text("xComp") + " "
                            + Brazil.money(cost.decimal("vComp")))
                    .collect(Collectors.joining(" · "));
            guides.add(Entry.of("GTV-e", guide.text("chCTe"), costs));
        }
        addTable(blocks, "GUIAS DE TRANSPORTE DE VALORES", guides);
        return blocks;
    }

    private static void keys(List<Entry> entries, String kind, List<XmlNode> keys) {
        keys.forEach(key -> entries.add(Entry.of(kind, key.text(), "")));
    }

    private List<Entry> cargo() {
        List<Entry> entries = new ArrayList<>();
        // Until 1.04 the documents stood below the sender.
        Stream.of(cte.normal().at("infDoc"), cte.content().at("rem"))
                .flatMap(around -> around.children().stream())
                .map(this::carried)
                .filter(entry -> !entry.isEmpty())
                .forEach(entries::add);
        return entries;
    }

    private Entry carried(XmlNode document) {
        return switch (document.name()) {
            case "infNFe" -> Entry.of("NF-e", document.text("chave"), more(document));
            case "infDCe" -> Entry.of("DC-e", document.text("chave"), more(document));
            case "infNF" ->
                new Entry(
                        words.word("modNF", document.text("mod")),
                        IssuerLines.joined(
                                "\n",
                                IssuerLines.joined(
                                        " · ",
                                        Brazil.taxId(cte.content().text("rem/CNPJ|CPF")),
                                        Moments.day(document.text("dEmi")),
                                        Brazil.money(document.decimal("vNF"))),
                                more(document)),
                        number(document));
            case "infOutros" ->
                new Entry(
                        words.word("tpDoc", document.text("tpDoc")),
                        IssuerLines.joined(
                                "\n",
                                IssuerLines.joined(
                                        " · ",
                                        document.text("descOutros"),
                                        Moments.day(document.text("dEmi")),
                                        Brazil.money(document.decimal("vDocFisc"))),
                                more(document)),
                        number(document));
            default -> new Entry("", "", "");
        };
    }

    private static String number(XmlNode document) {
        return IssuerLines.joined(" / ", document.text("serie"), document.text("nDoc"));
    }

    /** PIN, romaneio, order, expected day, units of transport and cargo with their seals. */
    String more(XmlNode document) {
        List<String> parts = new ArrayList<>();
        parts.add(KeyedDocuments.labelled("PIN ", document.text("PIN")));
        parts.add(KeyedDocuments.labelled("Romaneio ", document.text("nRoma")));
        parts.add(KeyedDocuments.labelled("Pedido ", document.text("nPed")));
        parts.add(KeyedDocuments.labelled("Previsão ", Moments.day(document.text("dPrev"))));
        parts.addAll(KeyedDocuments.units(document, words));
        return IssuerLines.joined(" · ", parts.toArray(String[]::new));
    }

    private List<Entry> before() {
        List<Entry> entries = new ArrayList<>();
        for (XmlNode issuer : cte.normal().all("docAnt/emiDocAnt")) {
            String who = IssuerLines.joined(
                    " · ", issuer.text("xNome"), Brazil.taxId(issuer.text("CNPJ|CPF")), issuer.text("UF"));
            for (XmlNode document : issuer.all("idDocAnt/idDocAntPap|idDocAntEle")) {
                entries.add(
                        document.name().equals("idDocAntEle")
                                ? Entry.of("CT-e", document.text("chCTe|chave"), who)
                                : new Entry(
                                        words.word("tpDocAnt", document.text("tpDoc")),
                                        IssuerLines.joined("\n", Moments.day(document.text("dEmi")), who),
                                        number(document)));
            }
        }
        return entries;
    }

    private void addTable(List<Block> blocks, String title, List<Entry> entries) {
        FlowTable table = KeyedDocuments.table(pen, title, entries);
        if (!table.isEmpty()) {
            blocks.add(table);
        }
    }
}
