package dev.rastro.desktop.views;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyWording;
import dev.rastro.report.view.SavedView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The saved views beside the list, each with how many documents it has now. */
public final class ViewsPane extends VBox {
    private final ViewsViewModel model;
    private final Wording wording;
    private final VBox views = new VBox();
    private final TextField name = new TextField();
    private final HBox undo = new HBox();
    private Consumer<String> named = typed -> {};

    public ViewsPane(ViewsViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("views-pane");
        Label title = Nodes.label(wording.text("views.title"), "views-title");
        Button save = Nodes.iconButton("fth-plus", wording.text("views.save"), () -> ask("", model::save));
        save.getStyleClass().add("small");
        HBox top = new HBox(title, Nodes.spring(), save);
        top.setAlignment(Pos.CENTER_LEFT);
        name.setPromptText(wording.text("views.name"));
        name.setAccessibleText(wording.text("views.name"));
        name.setOnAction(event -> {
            named.accept(name.getText());
            Nodes.shown(name, false);
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                Nodes.shown(name, false);
                event.consume();
            }
        });
        Nodes.shown(name, false);
        Label gone = Nodes.label(wording.text("views.deleted"), "page-text");
        Hyperlink back = new Hyperlink(wording.text("views.undo"));
        back.setOnAction(event -> model.undoDelete());
        undo.getChildren().addAll(gone, back);
        undo.setAlignment(Pos.CENTER_LEFT);
        views.getStyleClass().add("views-list");
        ScrollPane scroll = new ScrollPane(views);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("views-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, name, scroll, undo);
        life.bind(model.deleted(), view -> Nodes.shown(undo, view != null));
        life.listen(model.lines(), this::show);
        life.listen(model.shown(), id -> show());
        show();
    }

    private void ask(String before, Consumer<String> then) {
        named = then;
        name.setText(before);
        Nodes.shown(name, true);
        name.requestFocus();
        name.selectAll();
    }

    private void show() {
        views.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node line(ViewLine line) {
        SavedView view = line.view();
        Long count = line.count();
        String number = count == null ? "…" : wording.formats().count(count);
        Label counter = Nodes.label(number, "view-count");
        counter.setMinWidth(Region.USE_PREF_SIZE);
        if (count != null && count == 0) {
            counter.getStyleClass().add("view-none");
        }
        ToggleButton button = new ToggleButton(line.name());
        button.setWrapText(true);
        button.setId("view-" + view.id());
        button.getStyleClass().add("view-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(wording.text("views.line", line.name(), number));
        CompanyScope company = view.company();
        HoverTip.on(
                button,
                company == null
                        ? line.name()
                        : wording.text("views.of", line.name(), new CompanyWording(wording).chosen(company)));
        button.setSelected(view.id().equals(model.shown().get()));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.open(view);
        });
        button.setContextMenu(menu(view, line.name()));
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.delete(view);
                event.consume();
            } else if (event.getCode() == KeyCode.F2) {
                ask(line.name(), typed -> model.rename(view, typed));
                event.consume();
            }
        });
        counter.setOnMouseClicked(event -> button.fire());
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox row = new HBox(button, counter);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("view-line");
        return row;
    }

    private ContextMenu menu(SavedView view, String called) {
        return new ContextMenu(
                item("views.rename", "fth-edit-2", () -> ask(called, typed -> model.rename(view, typed))),
                item("views.up", "fth-arrow-up", () -> model.move(view, -1)),
                item("views.down", "fth-arrow-down", () -> model.move(view, 1)),
                item("views.delete", "fth-trash-2", () -> model.delete(view)));
    }

    private MenuItem item(String key, String icon, Runnable action) {
        MenuItem item = new MenuItem(wording.text(key), Nodes.icon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
