package dev.rastro.print.plan;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The blocks of a document by its plan. A block, a row or a column of which the document says nothing is left out. */
final class PlanBlocks {
    private final Pen pen;
    private final PlanValues values;

    PlanBlocks(Pen pen, PlanValues values) {
        this.pen = pen;
        this.values = values;
    }

    List<Block> of(List<PlanEntry> plan, XmlNode content) {
        Map<String, List<PlanEntry>> blocks = new LinkedHashMap<>();
        plan.forEach(entry -> blocks.computeIfAbsent(entry.block() + "\t" + entry.over(), key -> new ArrayList<>())
                .add(entry));
        List<Block> drawn = new ArrayList<>();
        blocks.values().forEach(entries -> add(entries, content, drawn));
        return drawn;
    }

    private void add(List<PlanEntry> entries, XmlNode content, List<Block> drawn) {
        PlanEntry first = entries.getFirst();
        if (first.over().equals(PlanEntry.TEXT)) {
            List<String> texts = texts(entries, content);
            if (!texts.isEmpty()) {
                drawn.add(new FlowText(pen, first.block(), texts, 0));
            }
        } else if (first.over().isEmpty()) {
            Rows rows = rows(entries, content);
            if (!rows.isEmpty()) {
                drawn.add(rows);
            }
        } else {
            FlowTable table = table(entries, content.all(first.over()));
            if (!table.isEmpty()) {
                drawn.add(table);
            }
        }
    }

    private static List<String> texts(List<PlanEntry> entries, XmlNode content) {
        List<String> texts = new ArrayList<>();
        for (PlanEntry entry : entries) {
            for (XmlNode node : content.all(entry.path())) {
                if (!node.text().isBlank()) {
                    texts.add(entry.label().isEmpty() ? node.text() : entry.label() + ": " + node.text());
                }
            }
        }
        return texts;
    }

    private Rows rows(List<PlanEntry> entries, XmlNode content) {
        Map<String, List<PlanEntry>> byRow = new LinkedHashMap<>();
        entries.forEach(entry ->
                byRow.computeIfAbsent(entry.row(), key -> new ArrayList<>()).add(entry));
        Rows rows = new Rows(pen, entries.getFirst().block());
        for (List<PlanEntry> row : byRow.values()) {
            List<String> shown =
                    row.stream().map(entry -> values.of(content, entry)).toList();
            if (shown.stream().allMatch(String::isEmpty)) {
                continue;
            }
            float[] widths = widths(row);
            rows.row(IntStream.range(0, row.size())
                    .mapToObj(i -> new Cell(
                            widths[i],
                            row.get(i).label(),
                            shown.get(i),
                            PlanValues.align(row.get(i).format())))
                    .toList());
        }
        return rows;
    }

    private float[] widths(List<PlanEntry> row) {
        float[] shares = new float[row.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = row.get(i).share();
        }
        return pen.frame().shares(shares);
    }

    private FlowTable table(List<PlanEntry> entries, List<XmlNode> elements) {
        List<PlanEntry> said = entries.stream()
                .filter(entry -> elements.stream()
                        .anyMatch(element -> !values.of(element, entry).isEmpty()))
                .toList();
        List<PlanEntry> columns = said.isEmpty() ? entries : said;
        FlowTable table = new FlowTable(
                pen,
                entries.getFirst().block(),
                columns.stream()
                        .map(entry -> new Column(entry.label(), entry.share(), PlanValues.align(entry.format())))
                        .toList());
        for (XmlNode element : elements) {
            if (columns.stream().anyMatch(entry -> says(element, entry))) {
                table.row(
                        columns.stream().map(entry -> values.of(element, entry)).toList());
            }
        }
        return table;
    }

    /** An element that has its number alone tells what stands in another table. */
    private boolean says(XmlNode element, PlanEntry entry) {
        return !entry.path().startsWith("@") && !values.of(element, entry).isEmpty();
    }
}
