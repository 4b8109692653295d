package dev.rastro.desktop.preferences;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The settings over the window: a field to find them by, and a line for each. */
public final class SettingsView extends Veil implements AutoCloseable {
    private static final double WIDTH = 760;
    private static final double EDGE = 130;

    private final SettingsViewModel model;
    private final Wording wording;
    private final CustomTextField search = new CustomTextField();
    private final Map<SettingEntry, Node> rows = new LinkedHashMap<>();
    private final Map<String, VBox> sections = new LinkedHashMap<>();
    private final Label none = Nodes.label("", "empty-text");
    private final ScrollPane scroll;
    private final Lifetime life = new Lifetime();

    public SettingsView(SettingsViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        this.wording = wording;
        getStyleClass().add("settings");
        search.setId("settings-search");
        search.setPromptText(wording.text("settings.search"));
        search.setAccessibleText(wording.text("settings.search"));
        search.setLeft(Nodes.icon("fth-search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.text());
        life.onClose(() -> search.textProperty().unbindBidirectional(model.text()));
        VBox all = new VBox();
        all.getStyleClass().add("settings-sections");
        model.all().forEach(entry -> section(entry.section()).getChildren().add(row(entry)));
        all.getChildren().addAll(sections.values());
        none.setText(wording.text("settings.none"));
        all.getChildren().add(none);
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("settings-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox heading = new HBox(
                8,
                Nodes.label(wording.text("action.settings"), "page-title"),
                Nodes.spring(),
                Nodes.iconButton("fth-x", wording.text("settings.close"), this::putAway));
        heading.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(heading, search, scroll, told());
        fillHeight(EDGE);
        life.bind(model.text(), typed -> narrow());
    }

    private VBox section(String name) {
        return sections.computeIfAbsent(name, any -> {
            HBox heading = new HBox(8, Nodes.label(model.section(name), "settings-section"), Nodes.spring());
            heading.setAlignment(Pos.CENTER_LEFT);
            if (name.equals(ShortcutEditor.SECTION)) {
                Button reset = new Button(wording.text("settings.shortcut.resetAll"), Nodes.icon("fth-rotate-ccw"));
                reset.setId("settings-reset-all");
                reset.getStyleClass().addAll("flat", "small");
                reset.setOnAction(event -> model.shortcuts().resetAll());
                heading.getChildren().add(reset);
            }
            return new VBox(heading);
        });
    }

    private Node row(SettingEntry entry) {
        VBox words = new VBox(Nodes.label(entry.title(), "settings-title"));
        if (!entry.help().isEmpty()) {
            Label help = Nodes.label(entry.help(), "settings-help");
            help.setWrapText(true);
            words.getChildren().add(help);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words, new SettingControls(model.shortcuts(), wording, life).of(entry));
        row.setId(entry.id());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        rows.put(entry, row);
        return row;
    }

    private Label told() {
        Label told = Nodes.label("", "settings-told");
        told.setWrapText(true);
        life.bind(model.shortcuts().told(), text -> {
            told.setText(text);
            Nodes.shown(told, !text.isEmpty());
        });
        return told;
    }

    private void narrow() {
        Predicate<SettingEntry> wanted = model.shown();
        rows.forEach((entry, row) -> Nodes.shown(row, wanted.test(entry)));
        sections.forEach((name, section) -> Nodes.shown(
                section,
                rows.entrySet().stream()
                        .anyMatch(each -> each.getKey().section().equals(name)
                                && each.getValue().isVisible())));
        Nodes.shown(none, rows.values().stream().noneMatch(Node::isVisible));
        scroll.setVvalue(0);
    }

    /** Opens it with {@code text} searched for; "" for all of it. */
    public void open(String text) {
        model.text().set(text);
        open((TextField) search);
        search.end();
    }

    @Override
    protected boolean wantsEscape(EventTarget target) {
        return target instanceof KeysButton keys && keys.waiting();
    }

    @Override
    public void close() {
        life.close();
    }
}
