package dev.rastro.print.generic;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Cell;
import dev.rastro.print.page.Rows;
import java.util.ArrayList;
import java.util.List;

/** Every element below a node as labelled cells: a group is a title, its own texts are rows, its groups follow. */
final class ElementBlocks {
    private static final float CHARACTER = 4.3f;
    private static final float LEAST = 70f;
    /** What is signed or compressed is no reading matter. */
    private static final List<String> UNREADABLE = List.of("Signature", "infProt");

    private final Pen pen;

    ElementBlocks(Pen pen) {
        this.pen = pen;
    }

    /** Adds the blocks of an element, in the order of the file. */
    void add(XmlNode node, List<Block> blocks) {
        add(node, "", blocks);
    }

    private void add(XmlNode node, String above, List<Block> blocks) {
        String title = above.isEmpty() ? node.name() : above + " / " + node.name();
        List<Cell> cells = new ArrayList<>();
        node.attributes().forEach((name, value) -> cells.add(cell(name, value)));
        if (!node.text().isEmpty()) {
            cells.add(cell(node.name(), node.text()));
        }
        for (XmlNode child : node.children()) {
            if (leaf(child)) {
                cells.add(cell(child.name(), child.text()));
            }
        }
        if (!cells.isEmpty()) {
            blocks.add(rows(title, cells));
        }
        for (XmlNode child : node.children()) {
            if (!leaf(child) && !UNREADABLE.contains(child.name())) {
                add(child, above.isEmpty() ? node.name() : title, blocks);
            }
        }
    }

    private static boolean leaf(XmlNode node) {
        return node.children().isEmpty() && node.attributes().isEmpty();
    }

    private Cell cell(String name, String value) {
        float wanted = Math.max(LEAST, CHARACTER * Math.max(name.length(), value.length()) + 8);
        return Cell.text(Math.min(pen.frame().width(), wanted), name, value);
    }

    /** Cells side by side while they fit; each row is stretched to the whole width. */
    private Rows rows(String title, List<Cell> cells) {
        Rows rows = new Rows(pen, title);
        List<Cell> row = new ArrayList<>();
        float used = 0;
        for (Cell cell : cells) {
            if (used + cell.width() > pen.frame().width() + 0.1f) {
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
