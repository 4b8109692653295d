package dev.rastro.desktop.companies;

import dev.rastro.company.DirectoryLine;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** Says whose documents are shown; opens a list to type into, with groups, roots and establishments. */
public final class CompanyChooser extends Button {
    private static final PseudoClass RESTRICTING = PseudoClass.getPseudoClass("restricting");
    private static final double INDENT = 16;
    private static final double WIDTH = 460;
    private static final double HEIGHT = 380;

    private final CompanyChooserViewModel model;
    private final CompanyWording words;
    private final Wording wording;
    private final Label said = new Label();
    private final TextField typed = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final PopOver over;

    /** A line to choose; the first one stands for all companies. */
    private record Entry(@Nullable DirectoryLine line) {}

    public CompanyChooser(CompanyChooserViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        this.words = new CompanyWording(wording);
        getStyleClass().add("companies");
        setAccessibleText(wording.text("company.name"));
        said.setTextOverrun(OverrunStyle.ELLIPSIS);
        said.getStyleClass().add("text-cell");
        said.setMaxWidth(Double.MAX_VALUE);
        Region spring = Nodes.spring();
        HBox inside = new HBox(6, said, spring, Nodes.icon("fth-chevron-down"));
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.setMinWidth(0);
        inside.prefWidthProperty().bind(widthProperty().subtract(24));
        setGraphic(inside);
        over = popOver();
        setOnAction(event -> open());
        life.bind(model.chosen(), scope -> showChosen());
        life.listen(model.looks(), looks -> showChosen());
        life.listen(model.shown(), this::fill);
        fill();
        life.onClose(() -> over.hide(javafx.util.Duration.ZERO));
    }

    private void showChosen() {
        String text = words.chosen(model.chosen().get());
        said.setText(text);
        said.setGraphic(CompanyDot.orNone(model.chosenColour()));
        HoverTip.on(this, text + "\n" + wording.text("company.help"));
        setAccessibleText(wording.text("company.name") + ": " + text);
        pseudoClassStateChanged(RESTRICTING, model.chosen().get() != null);
    }

    private PopOver popOver() {
        typed.setId("company-typed");
        typed.setPromptText(wording.text("company.prompt"));
        typed.setAccessibleText(wording.text("company.prompt"));
        typed.textProperty().bindBidirectional(model.text());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("company-list");
        list.setAccessibleText(wording.text("company.name"));
        list.setFocusTraversable(false);
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> choose());
        VBox box = new VBox(8, typed, list);
        box.getStyleClass().add("company-chooser");
        PopOver pop = new PopOver(box);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        pop.setDetachable(false);
        pop.setAnimated(false);
        return pop;
    }

    /** Opens the list. */
    public void open() {
        model.text().set("");
        model.refresh();
        fill();
        over.show(this);
        typed.requestFocus();
    }

    private void fill() {
        List<Entry> entries = new ArrayList<>();
        if (model.text().get().isBlank()) {
            entries.add(new Entry(null));
        }
        model.shown().forEach(line -> entries.add(new Entry(line)));
        list.getItems().setAll(entries);
        list.getSelectionModel().select(chosenIndex(entries));
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }

    private int chosenIndex(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            DirectoryLine line = entries.get(i).line();
            if (line != null
                    && model.text().get().isBlank()
                    && line.scope().equals(model.chosen().get())) {
                return i;
            }
        }
        return 0;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 6));
        event.consume();
    }

    private void choose() {
        Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            DirectoryLine line = entry.line();
            over.hide();
            model.chosen().set(line == null ? null : line.scope());
        }
    }

    private final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            setGraphic(row(entry.line()));
        }

        private HBox row(@Nullable DirectoryLine line) {
            if (line == null) {
                return new HBox(Nodes.label(wording.text("company.all"), "company-line"));
            }
            Label name = Nodes.label(words.name(line), "company-line", "text-cell");
            name.setGraphic(CompanyDot.orNone(model.web(line.colour())));
            name.setMinWidth(0);
            if (line.members() > 1) {
                name.getStyleClass().add("company-many");
            }
            Label detail = Nodes.label(words.detail(line), "company-detail");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, name, Nodes.spring(), detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new javafx.geometry.Insets(0, 0, 0, INDENT * line.level()));
            row.setPrefWidth(0);
            return row;
        }
    }
}
