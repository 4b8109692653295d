package dev.rastro.desktop.pages;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A PDF page by page: turning, zoom and search, by buttons and by keys. */
public final class PagesView extends BorderPane {
    private final PagesViewModel model;
    private final Wording wording;
    private final Paper paper;
    private final FindBar find;
    private final Label where = Nodes.label("", "page-where");
    private final Button back;
    private final Button forth;
    private final MenuButton zoom = new MenuButton();

    /**
     * Shows the pages of a model.
     *
     * @param name what is read out for the page
     * @param actions further controls of the bar
     */
    public PagesView(
            PagesViewModel model,
            String name,
            Wording wording,
            UiThread ui,
            List<? extends Node> actions,
            Lifetime life) {
        this.model = model;
        this.wording = wording;
        paper = new Paper(model, name, ui, life);
        find = new FindBar(model, wording, paper::focus, life);
        back = Nodes.iconButton("fth-chevron-left", wording.text("preview.back"), () -> turn(-1));
        forth = Nodes.iconButton("fth-chevron-right", wording.text("preview.forth"), () -> turn(1));
        where.setMinWidth(USE_PREF_SIZE);
        List<Node> controls = new ArrayList<>(List.of(
                back,
                where,
                forth,
                Nodes.iconButton("fth-zoom-out", wording.text("pages.smaller"), () -> model.step(false)),
                zooms(),
                Nodes.iconButton("fth-zoom-in", wording.text("pages.larger"), () -> model.step(true)),
                Nodes.iconButton("fth-search", wording.text("pages.find"), find::open),
                Nodes.spring()));
        controls.addAll(actions);
        HBox bar = new HBox(controls.toArray(Node[]::new));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("tab-bar", "pages-bar");
        setTop(new VBox(bar, find));
        setCenter(paper);
        life.listen(model.count(), all -> showWhere());
        life.listen(model.index(), page -> showWhere());
        life.bind(model.shown(), page -> showWhere());
        life.bind(model.zoom(), now -> showWhere());
        // Before the scroll pane, which has its own idea of page keys; not in the field that is typed into.
        paper.addEventFilter(KeyEvent.KEY_PRESSED, this::pageKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        paper.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                model.step(event.getDeltaY() > 0);
                event.consume();
            }
        });
    }

    private MenuButton zooms() {
        zoom.getStyleClass().add("filter");
        zoom.setAccessibleText(wording.text("pages.zoom"));
        zoom.setMinWidth(USE_PREF_SIZE);
        zoom.getItems().add(zoomItem(wording.text("pages.width"), Zoom.WIDTH));
        zoom.getItems().add(zoomItem(wording.text("pages.page"), Zoom.PAGE));
        Zoom.steps().forEach(step -> zoom.getItems().add(zoomItem(step + " %", Zoom.of(step))));
        return zoom;
    }

    private MenuItem zoomItem(String words, Zoom wanted) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> model.zoom().set(wanted));
        return item;
    }

    private void showWhere() {
        int count = model.count().get();
        int index = model.index().get();
        where.setText(count == 0 ? "" : wording.text("preview.where", index + 1, count));
        back.setDisable(index <= 0);
        forth.setDisable(index + 1 >= count);
        var shown = model.shown().get();
        zoom.setText(
                switch (model.zoom().get().fit()) {
                    case WIDTH -> wording.text("pages.width");
                    case PAGE -> wording.text("pages.page");
                    case NONE -> (shown == null ? model.zoom().get().percent() : Zoom.percent(shown.scale())) + " %";
                });
    }

    private void turn(int pages) {
        int before = model.index().get();
        model.turn(before + pages);
        if (model.index().get() != before) {
            paper.edge(pages < 0 && model.zoom().get().fit() != Zoom.Fit.PAGE);
        }
    }

    private void searchKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F && !event.isShiftDown()) {
            find.open();
            event.consume();
        } else if (event.getCode() == KeyCode.F3) {
            model.next(!event.isShiftDown());
            event.consume();
        }
    }

    /** Page keys go down the page first, then to the next one. */
    private void pageKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN, SPACE -> {
                if (!paper.scrollDown(0.85)) {
                    turn(1);
                }
            }
            case PAGE_UP -> {
                if (!paper.scrollDown(-0.85)) {
                    turn(-1);
                }
            }
            case DOWN -> paper.scrollDown(0.1);
            case UP -> paper.scrollDown(-0.1);
            case RIGHT -> turn(1);
            case LEFT -> turn(-1);
            case HOME -> turn(-model.count().get());
            case END -> turn(model.count().get());
            case PLUS, ADD, EQUALS -> model.step(true);
            case MINUS, SUBTRACT -> model.step(false);
            case DIGIT0, NUMPAD0 -> model.zoom().set(Zoom.WIDTH);
            case DIGIT1, NUMPAD1 -> model.zoom().set(Zoom.PAGE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Gives the keyboard to the page. */
    public void focusPage() {
        paper.focus();
    }

    /** Opens or closes the search. */
    public void find(boolean wanted) {
        if (wanted) {
            find.open();
        } else {
            find.close();
        }
    }
}
