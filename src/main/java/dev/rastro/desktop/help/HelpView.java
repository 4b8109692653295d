package dev.rastro.desktop.help;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** The help over the window: topics to the left, the one that is read to the right. */
public final class HelpView extends Veil implements AutoCloseable {
    private static final double WIDTH = 980;
    private static final double EDGE = 130;
    private static final double TITLE = 190;
    private static final double LETTER = 8;

    private final HelpViewModel model;
    private final Wording wording;
    private final CustomTextField search = new CustomTextField();
    private final ListView<HelpTopic> list = new ListView<>();
    private final VBox page = new VBox();
    private final Lifetime life = new Lifetime();

    public HelpView(HelpViewModel model, Wording wording) {
        super(WIDTH);
        this.model = model;
        this.wording = wording;
        getStyleClass().add("help");
        search.setId("help-search");
        search.setPromptText(wording.text("help.search"));
        search.setAccessibleText(wording.text("help.search"));
        search.setLeft(Nodes.icon("fth-search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.text());
        life.onClose(() -> search.textProperty().unbindBidirectional(model.text()));
        list.setId("help-topics");
        list.setAccessibleText(wording.text("action.help"));
        list.setCellFactory(view -> new TopicCell());
        list.setPlaceholder(Nodes.label(wording.text("help.none"), "empty-text"));
        page.getStyleClass().add("help-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("settings-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        list.setMinWidth(340);
        HBox both = new HBox(14, list, scroll);
        VBox.setVgrow(both, Priority.ALWAYS);
        HBox heading = new HBox(
                8,
                Nodes.label(wording.text("action.help"), "page-title"),
                Nodes.spring(),
                Nodes.iconButton("fth-x", wording.text("help.close"), this::putAway));
        heading.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(heading, search, both);
        fillHeight(EDGE);
        life.listen(model.shown(), () -> list.getItems().setAll(model.shown()));
        life.bind(model.chosen(), this::show);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.chosen().set(now);
            }
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(@Nullable HelpTopic topic) {
        page.getChildren().clear();
        if (topic == null) {
            return;
        }
        if (!topic.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(topic);
            list.scrollTo(Math.max(0, model.shown().indexOf(topic) - 3));
        }
        part("help-kind", model.kind(topic.kind()));
        part("help-title", topic.title());
        part("help-meaning", topic.meaning());
        if (!topic.next().isEmpty()) {
            part("help-heading", wording.text("help.next"));
            part("help-next", topic.next());
        }
        if (!topic.more().isEmpty()) {
            part("help-heading", wording.text("help.more"));
            topic.more().lines().forEach(line -> part("help-more", line));
        }
    }

    private void part(String style, String text) {
        Label label = Nodes.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        page.getChildren().add(label);
    }

    /** Opens it at a topic. */
    public void open(String id) {
        model.begin(id);
        open((TextField) search);
    }

    @Override
    public void close() {
        life.close();
    }

    private final class TopicCell extends ListCell<HelpTopic> {
        @Override
        protected void updateItem(@Nullable HelpTopic topic, boolean empty) {
            super.updateItem(topic, empty);
            if (empty || topic == null) {
                setGraphic(null);
                return;
            }
            Label title = Nodes.label(topic.title(), "help-topic");
            Label kind = Nodes.label(topic.about(), "help-topic-kind");
            title.setMinWidth(Math.min(TITLE, title.getText().length() * LETTER));
            HBox row = new HBox(8, title, Nodes.spring(), kind);
            row.setAlignment(Pos.CENTER_LEFT);
            row.maxWidthProperty().bind(list.widthProperty().subtract(40));
            row.minWidthProperty().set(0);
            row.prefWidthProperty().bind(list.widthProperty().subtract(40));
            setGraphic(row);
        }
    }
}
