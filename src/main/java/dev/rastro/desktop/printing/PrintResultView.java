package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What became of the last print: how many, where to, and each document that was not printed with the reason. */
public final class PrintResultView extends VBox {
    private static final double WIDTH = 720;
    private static final double NANOS = 1e9;

    public PrintResultView(PrintViewModel model, PrintResult result, Wording wording) {
        getStyleClass().add("import-result");
        setPrefWidth(WIDTH);
        double seconds = Math.max(0.001, result.took().toNanos() / NANOS);
        getChildren()
                .addAll(
                        Nodes.label(model.summary(result), "popover-title"),
                        wrapped(wording.text("print.destination." + result.output(), result.destination())),
                        wrapped(wording.text(
                                "print.rate",
                                seconds,
                                Math.round(result.report().documents() / seconds))));
        if (result.report().cancelled()) {
            getChildren().add(wrapped(wording.text("print.cancelled." + result.output())));
        }
        model.warnings(result).forEach(warning -> getChildren().add(wrapped(warning)));
        if (!result.report().problems().isEmpty()) {
            getChildren()
                    .addAll(Nodes.label(wording.text("print.problems"), "popover-subtitle"), problems(result, wording));
        }
    }

    private static Label wrapped(String text) {
        Label label = Nodes.label(text, "page-text");
        label.setWrapText(true);
        return label;
    }

    private static TableView<Map.Entry<String, String>> problems(PrintResult result, Wording wording) {
        TableView<Map.Entry<String, String>> table = new TableView<>();
        table.getStyleClass().add("dense");
        table.setId("print-problems");
        table.setAccessibleText(wording.text("print.problems"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPrefHeight(220);
        table.getColumns().add(new TextColumn<>(wording.text("print.problem.document"), 300, 340, Map.Entry::getKey));
        table.getColumns().add(new TextColumn<>(wording.text("problem.reason"), 300, 2000, Map.Entry::getValue));
        table.getItems().setAll(List.copyOf(result.report().problems().entrySet()));
        return table;
    }
}
