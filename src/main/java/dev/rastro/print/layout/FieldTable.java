package dev.rastro.print.layout;

import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.FieldRows;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields a block shows, in which order, under which label: {@code fields.tsv} beside the layout. For the parts of a
 * document that differ from modal to modal. Immutable.
 */
public final class FieldTable {
    private static final String LIST = "list:";
    private final Map<String, List<Field>> blocks;
    private final CodeWords words;

    /** One row; {@code format} is text, id, money, number, day, moment, key or list:NAME of {@code code-words.tsv}. */
    private record Field(String path, String label, String format, float share) {}

    private FieldTable(Map<String, List<Field>> blocks, CodeWords words) {
        this.blocks = blocks;
        this.words = words;
    }

    /** Reads the table beside a layout. */
    public static FieldTable load(Class<?> layout, CodeWords words) {
        return new FieldTable(
                TsvTable.load(layout, "fields.tsv").rows().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.text("block"),
                                Collectors.mapping(
                                        row -> new Field(
                                                row.text("path"),
                                                row.text("label"),
                                                row.text("format"),
                                                Float.parseFloat(row.text("share"))),
                                        Collectors.toList()))),
                words);
    }

    /** Adds the fields of a block that the node has; several values of one field stand in one cell. */
    public FieldRows fill(FieldRows rows, String block, XmlNode node) {
        for (Field field : blocks.getOrDefault(block, List.of())) {
            rows.add(field.label(), shown(field, node));
        }
        return rows;
    }

    /** A table with a row for each node and a column for each field of the block. */
    public FlowTable table(Pen pen, String title, String block, List<XmlNode> nodes) {
        List<Field> fields = blocks.getOrDefault(block, List.of());
        FlowTable table = new FlowTable(
                pen, title, fields.stream().map(FieldTable::column).toList());
        nodes.forEach(node ->
                table.row(fields.stream().map(field -> shown(field, node)).toList()));
        return table;
    }

    private static Column column(Field field) {
        return switch (field.format()) {
            case "money", "number" -> Column.number(field.label(), field.share());
            default -> Column.text(field.label(), field.share());
        };
    }

    private String shown(Field field, XmlNode node) {
        List<String> values = new ArrayList<>();
        int attribute = field.path().indexOf('@');
        if (attribute >= 0) {
            values.add(node.text(field.path()));
        } else {
            node.all(field.path()).forEach(each -> values.add(format(field.format(), each.text())));
        }
        values.removeIf(String::isBlank);
        return String.join(", ", values);
    }

    private String format(String format, String text) {
        return switch (format) {
            case "id" -> Brazil.taxId(text);
            case "money" -> decimal(text, 2);
            case "number" -> decimal(text, 0);
            case "day" -> Moments.day(text);
            case "moment" -> (Moments.day(text) + " " + Moments.clock(text)).strip();
            case "text" -> text;
            default -> format.startsWith(LIST) ? words.numbered(format.substring(LIST.length()), text) : text;
        };
    }

    /** A number as the layout wrote it; other text as it is, so that the reader sees what the document says. */
    private static String decimal(String text, int least) {
        return text.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?") ? Brazil.number(new BigDecimal(text), least) : text;
    }
}
