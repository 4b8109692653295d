package dev.rastro.print.plan;

import dev.rastro.dfe.TsvTable;
import java.util.List;

/**
 * A row of a plan: one value of one block.
 *
 * @param block the block's title
 * @param over path of the elements that are rows of a table, "text" for running text, empty for labelled cells
 * @param row which row of cells
 * @param label above the cell, or at the head of the column
 * @param path where the value stands, below the content or below the table's element; several joined by "+"
 * @param format how it is shown, see {@link PlanValues}
 * @param share part of the width beside the others
 */
record PlanEntry(String block, String over, String row, String label, String path, String format, float share) {
    static final String TEXT = "text";

    static List<PlanEntry> load(String plan) {
        return TsvTable.load(PlanEntry.class, plan + ".tsv").rows().stream()
                .map(row -> new PlanEntry(
                        row.text("block"),
                        row.find("over").orElse(""),
                        row.find("row").orElse(""),
                        row.find("label").orElse(""),
                        row.text("path"),
                        row.text("format"),
                        Float.parseFloat(row.text("share"))))
                .toList();
    }
}
