package dev.rastro.desktop.importing;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.ImportReport.Problem;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What became of the last import: the counts, and each file that was not taken in with the reason. */
public final class ImportResultView extends VBox {
    private static final double WIDTH = 760;

    public ImportResultView(ImportReport report, Wording wording) {
        getStyleClass().add("import-result");
        setPrefWidth(WIDTH);
        String title = report.cancelled() ? "import.result.cancelled" : "import.result";
        getChildren().addAll(Nodes.label(wording.text(title), "popover-title"), counts(report, wording));
        if (!report.problems().isEmpty()) {
            getChildren()
                    .addAll(
                            Nodes.label(wording.text("import.problems"), "popover-subtitle"),
                            problems(report, wording));
        }
    }

    private static GridPane counts(ImportReport report, Wording wording) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("counts");
        long[] values = {
            report.files(), report.stored(), report.events(), report.summaries(),
            report.duplicates(), report.versions(), report.quarantined(), report.refused()
        };
        String[] names = {
            "import.files", "import.stored", "import.events", "import.summaries",
            "import.duplicates", "import.versions", "import.quarantined", "import.refused"
        };
        for (int i = 0; i < values.length; i++) {
            Label value = Nodes.label(wording.formats().count(values[i]), "count-value");
            VBox cell = new VBox(value, Nodes.label(wording.text(names[i]), "count-name"));
            cell.getStyleClass().add("count");
            grid.add(cell, i % 4, i / 4);
        }
        return grid;
    }

    private static TableView<Problem> problems(ImportReport report, Wording wording) {
        TableView<Problem> table = new TableView<>();
        table.getStyleClass().add("dense");
        table.setAccessibleText(wording.text("import.problems"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPrefHeight(220);
        table.getColumns()
                .add(new TextColumn<Problem>(wording.text("problem.path"), 200, 400, Problem::path).keepEnd());
        table.getColumns()
                .add(new TextColumn<Problem>(
                        wording.text("problem.reason"),
                        300,
                        2000,
                        problem -> problem.reason() + " (" + problem.code() + ")"));
        table.getItems().setAll(report.problems());
        return table;
    }
}
