package dev.rastro.print.generic;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.ElementWords;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.FlowTable;
import dev.rastro.print.page.FlowTable.Column;
import dev.rastro.print.page.FlowText;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every element below a node in words, in the order of the file: a group's own texts are labelled cells under its title,
 * groups that repeat are a table, long texts have a box of their own.
 */
final class ElementBlocks {
    private static final float CHARACTER = 4.4f;
    private static final float LEAST = 64f;
    private static final int LONG = 600;
    private static final int COLUMNS = 9;
    /** Groups of so few texts are shown among those of the group around them. */
    private static final int FEW = 2;
    /** What is signed, or said in the head of the sheet, is not repeated. */
    private static final Set<String> LEFT_OUT = Set.of("Signature", "infProt");

    /** Attributes that say nothing about the document. */
    private static final Set<String> NO_READING = Set.of("Id", "versao", "versaoEvento");

    private final Pen pen;
    private final ElementWords words;

    ElementBlocks(Pen pen, ElementWords words) {
        this.pen = pen;
        this.words = words;
    }

    /** The blocks of an element, whose own title is that one. */
    List<Block> of(String title, XmlNode node) {
        List<Block> blocks = new ArrayList<>();
        add(title, node, blocks);
        return blocks;
    }

    private void add(String title, XmlNode node, List<Block> blocks) {
        List<Cell> cells = new ArrayList<>();
        List<Block> texts = new ArrayList<>();
        node.attributes().forEach((name, value) -> {
            if (!NO_READING.contains(name)) {
                put("", name, value, cells, texts);
            }
        });
        if (!node.text().isEmpty()) {
            put("", node.name(), node.text(), cells, texts);
        }
        Map<String, List<XmlNode>> groups = new LinkedHashMap<>();
        for (XmlNode child : node.children()) {
            if (LEFT_OUT.contains(child.name())) {
                continue;
            }
            if (leaf(child) && !child.text().isEmpty()) {
                put("", child.name(), child.text(), cells, texts);
            } else if (!leaf(child)) {
                groups.computeIfAbsent(child.name(), any -> new ArrayList<>()).add(child);
            }
        }
        groups.values().removeIf(same -> inlined(same, cells, texts));
        if (!cells.isEmpty()) {
            blocks.add(rows(title, cells));
        }
        blocks.addAll(texts);
        groups.forEach((name, same) -> group(title, name, same, blocks));
    }

    private static boolean leaf(XmlNode node) {
        return node.children().isEmpty() && node.attributes().isEmpty();
    }

    private static boolean flat(XmlNode node) {
        return node.children().stream().allMatch(ElementBlocks::leaf);
    }

    private boolean inlined(List<XmlNode> same, List<Cell> cells, List<Block> texts) {
        XmlNode only = same.getFirst();
        if (same.size() > 1
                || !flat(only)
                || only.children().size() > FEW
                || !only.attributes().isEmpty()) {
            return false;
        }
        String prefix = words.label(only.name()) + ": ";
        only.children().forEach(child -> put(prefix, child.name(), child.text(), cells, texts));
        return true;
    }

    private void put(String prefix, String name, String text, List<Cell> cells, List<Block> texts) {
        String shown = words.shown(name, text);
        if (shown.length() > LONG) {
            texts.add(new FlowText(pen, capitals(prefix + words.label(name)), List.of(shown), 0));
        } else {
            String label = capitals(prefix + words.label(name));
            float wanted = Math.max(LEAST, CHARACTER * Math.max(label.length() * 0.92f, shown.length()) + 8);
            cells.add(Cell.text(Math.min(pen.frame().width(), wanted), label, shown));
        }
    }

    private static String capitals(String label) {
        return label.toUpperCase(Locale.ROOT);
    }

    private void group(String above, String name, List<XmlNode> same, List<Block> blocks) {
        String own = capitals(words.label(name));
        String title = above.isEmpty() || above.equals(own) ? own : above + " / " + own;
        Set<String> columns = new LinkedHashSet<>();
        same.forEach(node -> {
            columns.addAll(node.attributes().keySet());
            node.children().forEach(child -> columns.add(child.name()));
        });
        boolean repeats = same.stream()
                .anyMatch(node ->
                        node.children().stream().map(XmlNode::name).distinct().count()
                                < node.children().size());
        if (same.size() > 1
                && columns.size() <= COLUMNS
                && !repeats
                && same.stream().allMatch(ElementBlocks::flat)) {
            blocks.add(table(title, List.copyOf(columns), same));
            return;
        }
        for (int i = 0; i < same.size(); i++) {
            add(same.size() == 1 ? title : title + " " + (i + 1), same.get(i), blocks);
        }
    }

    private FlowTable table(String title, List<String> names, List<XmlNode> same) {
        List<Column> columns = names.stream()
                .map(name -> Column.text(capitals(words.label(name)), share(name, same)))
                .toList();
        FlowTable table = new FlowTable(pen, title, columns);
        same.forEach(node -> table.row(names.stream()
                .map(name -> words.shown(name, node.text(node.attributes().containsKey(name) ? "@" + name : name)))
                .toList()));
        return table;
    }

    /** Wide texts have wide columns, within bounds. */
    private float share(String name, List<XmlNode> same) {
        int longest = words.label(name).length();
        for (XmlNode node : same) {
            longest = Math.max(longest, words.shown(name, node.text(name)).length());
        }
        return Math.clamp(longest, 6, 60);
    }

    /** Cells side by side while they fit; each row is stretched to the whole width. */
    private Rows rows(String title, List<Cell> cells) {
        Rows rows = new Rows(pen, title);
        List<Cell> row = new ArrayList<>();
        float used = 0;
        for (Cell cell : cells) {
            if (!row.isEmpty() && used + cell.width() > pen.frame().width() + 0.1f) {
                rows.row(stretched(row, used));
                row = new ArrayList<>();
                used = 0;
            }
            row.add(cell);
            used += cell.width();
        }
        return rows.row(stretched(row, used));
    }

    private List<Cell> stretched(List<Cell> row, float used) {
        float factor = pen.frame().width() / used;
        return row.stream()
                .map(cell -> new Cell(cell.width() * factor, cell.label(), cell.value(), cell.align()))
                .toList();
    }
}
