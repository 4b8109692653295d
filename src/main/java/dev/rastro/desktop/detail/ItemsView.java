package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.TextColumn;
import dev.rastro.desktop.common.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The items of a document, and the taxes of the one that is selected. */
final class ItemsView extends StackPane {
    private final Wording wording;
    private final TableView<ItemLine> items = new TableView<>();
    private final TableView<ItemLine.TaxLine> taxes = new TableView<>();
    private final Label chosen = Nodes.label("", "item-title");
    private final Label facts = Nodes.label("", "item-facts");

    ItemsView(DetailViewModel model, Wording wording, Lifetime life) {
        this.wording = wording;
        var formats = wording.formats();
        prepare(items, wording.text("tab.items"));
        items.getColumns().add(column("item.number", 34, 60, ItemLine::number));
        items.getColumns().add(column("item.description", 150, 2000, ItemLine::description));
        items.getColumns().add(column("item.cfop", 56, 80, line -> text(line.cfop())));
        items.getColumns().add(right(column("item.quantity", 90, 140, line -> formats.quantity(line.quantity()))));
        items.getColumns().add(right(column("item.total", 96, 160, line -> formats.amount(line.total()))));
        prepare(taxes, wording.text("item.taxes"));
        taxes.getColumns().add(column("tax.name", 90, 300, ItemLine.TaxLine::name));
        taxes.getColumns().add(column("tax.code", 60, 100, line -> text(line.code())));
        taxes.getColumns().add(right(column("tax.base", 96, 200, line -> formats.amount(line.base()))));
        taxes.getColumns().add(right(column("tax.rate", 60, 120, line -> formats.quantity(line.rate()))));
        taxes.getColumns().add(right(column("tax.value", 90, 200, line -> formats.amount(line.value()))));
        chosen.setWrapText(true);
        facts.setWrapText(true);
        VBox below = new VBox(chosen, facts, taxes);
        below.getStyleClass().add("item-detail");
        VBox.setVgrow(taxes, Priority.ALWAYS);
        SplitPane split = new SplitPane(items, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.45);
        var none = new EmptyState("fth-list", wording.text("items.none"), wording.text("items.none.text"));
        getChildren().addAll(split, none);
        items.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> show(now));
        life.bind(model.items(), now -> {
            List<ItemLine> lines = now == null ? List.of() : now.lines();
            Nodes.shown(split, !lines.isEmpty());
            Nodes.shown(none, now != null && lines.isEmpty());
            items.getItems().setAll(lines);
            items.getSelectionModel().selectFirst();
        });
    }

    private void show(@Nullable ItemLine line) {
        if (line == null) {
            return;
        }
        chosen.setText(line.description());
        facts.setText(wording.text(
                "item.facts",
                text(line.code()),
                text(line.ncm()),
                wording.formats().amount(unit(line)),
                text(line.unit())));
        taxes.getItems().setAll(line.taxes());
    }

    private static BigDecimal unit(ItemLine line) {
        BigDecimal price = line.unitPrice();
        return price == null ? BigDecimal.ZERO : price;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void prepare(TableView<?> table, String name) {
        table.setAccessibleText(name);
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Label());
    }

    private <T> TextColumn<T> column(String key, double width, double widest, Function<T, String> words) {
        return new TextColumn<>(wording.text(key), width, widest, words);
    }

    private static <T> TextColumn<T> right(TextColumn<T> column) {
        return column.right();
    }
}
