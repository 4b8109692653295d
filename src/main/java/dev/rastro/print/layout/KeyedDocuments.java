package dev.rastro.print.layout;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.Pen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The documents that another one carries, two in a row, each with its key once. Stateless. */
public final class KeyedDocuments {
    private static final int KEY = 44;

    private KeyedDocuments() {}

    /** A document in the table. */
    public record Entry(String kind, String identity, String number) {
        private static final Entry NONE = new Entry("", "", "");

        /** A document with a key, whose series and number are parts of it; {@code more} stands below the key. */
        public static Entry of(String kind, String key, String more) {
            boolean whole = key.length() == KEY;
            String number = whole
                    ? Brazil.series(key.substring(22, 25)) + " / " + Brazil.documentNumber(key.substring(25, 34))
                    : "";
            return new Entry(kind, IssuerLines.joined("\n", key, more), number);
        }

        public boolean isEmpty() {
            return kind.isEmpty() && identity.isEmpty();
        }
    }

    /** Two documents in a row. */
    public static FlowTable table(Pen pen, String title, List<Entry> entries) {
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

    /** The units of transport and of cargo that a document lies in, with their seals; each a text. */
    public static List<String> units(XmlNode document, CodeWords words) {
        List<String> parts = new ArrayList<>();
        for (XmlNode unit : document.all("infUnidTransp|infUnidCarga")) {
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
            parts.addAll(units(unit, words));
        }
        return parts;
    }

    /** The text with its label, or nothing where it is empty. */
    public static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }
}
