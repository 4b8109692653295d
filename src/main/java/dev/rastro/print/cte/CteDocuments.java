package dev.rastro.print.cte;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents a CT-e is about: those of the cargo, those of transports before, those it completes or replaces. */
final class CteDocuments {
    private static final int KEY = 44;
    private final Pen pen;
    private final Cte cte;
    private final CodeWords words;

    /** A document in the table. */
    record Entry(String kind, String identity, String number) {
        static final Entry NONE = new Entry("", "", "");

        /** A document with a key, whose series and number are parts of it; {@code more} stands below the key. */
        static Entry of(String kind, String key, String more) {
            boolean whole = key.length() == KEY;
            String number = whole
                    ? Brazil.series(key.substring(22, 25)) + " / " + Brazil.documentNumber(key.substring(25, 34))
                    : "";
            return new Entry(kind, IssuerLines.joined("\n", key, more), number);
        }
    }

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
        keys(entries, "Anulação", cte.normal().all("infCteSub/refCteAnu|tomaNaoICMS|tomaICMS/refNFe|refCte"));
        keys(entries, "Pagto. antecip.", cte.ide().all("gPagAntecipado/chCTePagAnt"));
        keys(entries, "Pagto. antecip.", content.all("gPagAntecipado/chCTePagAnt"));
        List<Block> blocks = new ArrayList<>();
        addTable(blocks, "CT-e REFERENCIADOS", entries);
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
                .filter(entry -> !entry.kind().isEmpty() || !entry.identity().isEmpty())
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
            default -> Entry.NONE;
        };
    }

    private static String number(XmlNode document) {
        return IssuerLines.joined(" / ", document.text("serie"), document.text("nDoc"));
    }

    /** PIN, romaneio, order, expected day, units of transport and cargo with their seals. */
    private String more(XmlNode document) {
        List<String> parts = new ArrayList<>();
        parts.add(labelled("PIN ", document.text("PIN")));
        parts.add(labelled("Romaneio ", document.text("nRoma")));
        parts.add(labelled("Pedido ", document.text("nPed")));
        parts.add(labelled("Previsão ", Moments.day(document.text("dPrev"))));
        units(document, parts);
        return IssuerLines.joined(" · ", parts.toArray(String[]::new));
    }

    private void units(XmlNode around, List<String> parts) {
        for (XmlNode unit : around.all("infUnidTransp|infUnidCarga")) {
            parts.add(IssuerLines.joined(
                    " ",
                    words.word("tpUnidTransp", unit.text("tpUnidTransp")),
                    words.word("tpUnidCarga", unit.text("tpUnidCarga")),
                    unit.text("idUnidTransp|idUnidCarga"),
                    labelled(
                            "lacres ",
                            unit.all("lacUnidTransp|lacUnidCarga/nLacre").stream()
                                    .map(XmlNode::text)
                                    .collect(Collectors.joining(", ")))));
            units(unit, parts);
        }
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + text;
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
        FlowTable table = table(pen, title, entries);
        if (!table.isEmpty()) {
            blocks.add(table);
        }
    }

    /** Two documents in a row. */
    static FlowTable table(Pen pen, String title, List<Entry> entries) {
        FlowTable table = new FlowTable(
                pen,
                title,
                List.of(
                        Column.text("TIPO DOC.", 44),
                        Column.text("CHAVE DE ACESSO / IDENTIFICAÇÃO", 172),
                        Column.text("SÉRIE / NÚMERO", 67.5f),
                        Column.text("TIPO DOC.", 44),
                        Column.text("CHAVE DE ACESSO / IDENTIFICAÇÃO", 172),
                        Column.text("SÉRIE / NÚMERO", 67.5f)));
        for (int i = 0; i < entries.size(); i += 2) {
            Entry left = entries.get(i);
            Entry right = i + 1 < entries.size() ? entries.get(i + 1) : Entry.NONE;
            table.row(left.kind(), left.identity(), left.number(), right.kind(), right.identity(), right.number());
        }
        return table;
    }
}
