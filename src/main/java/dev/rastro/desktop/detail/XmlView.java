package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The originals, laid out for reading. Copying gives the original as it came. */
final class XmlView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DetailViewModel model;
    private final ListView<XmlLine> lines = new ListView<>();
    private final ComboBox<Source> sources = new ComboBox<>();
    private final Label note = Nodes.label("", "xml-note");
    private final Wording wording;

    XmlView(DetailViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        lines.getStyleClass().add("xml");
        lines.setAccessibleText(wording.text("tab.xml"));
        lines.setCellFactory(view -> new LineCell());
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy(lines.getSelectionModel().getSelectedItems().stream()
                        .map(XmlLine::text)
                        .collect(Collectors.joining("\n")));
                event.consume();
            }
        });
        sources.setAccessibleText(wording.text("xml.source"));
        sources.setMaxWidth(Double.MAX_VALUE);
        sources.setOnAction(event -> {
            Source chosen = sources.getValue();
            if (chosen != null) {
                model.source().set(chosen);
            }
        });
        HBox.setHgrow(sources, Priority.ALWAYS);
        Button copy = Nodes.iconButton("fth-copy", wording.text("xml.copy"), this::copyOriginal);
        HBox bar = new HBox(sources, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("tab-bar");
        note.setWrapText(true);
        setTop(new VBox(bar, note));
        setCenter(lines);
        life.bind(model.timeline(), now -> showSources());
        life.listen(model.exchanges(), now -> showSources());
        life.bind(model.source(), now -> {
            // A value that is not among the items yet would leave the box blank once they come.
            if (now == null || sources.getItems().contains(now)) {
                sources.setValue(now);
            }
            model.needXml();
        });
        life.bind(model.xml(), this::show);
    }

    private void showSources() {
        List<Source> all = model.sources();
        if (!all.equals(sources.getItems())) {
            sources.getItems().setAll(all);
        }
        sources.setValue(model.source().get());
    }

    private void show(XmlLayout.@Nullable Result result) {
        lines.getItems().setAll(result == null ? List.of() : result.lines());
        String words = "";
        if (result != null && !result.wellFormed()) {
            words = wording.text("xml.malformed");
        } else if (result != null && !result.complete()) {
            words = wording.text("xml.cut");
        }
        note.setText(words);
        Nodes.shown(note, !words.isEmpty());
    }

    private void copyOriginal() {
        Source chosen = model.source().get();
        if (chosen != null) {
            model.original(chosen).ifPresent(bytes -> copy(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class LineCell extends ListCell<XmlLine> {
        private final Label number = Nodes.label("", "xml-number");
        private final TextFlow flow = new TextFlow();
        private final HBox root = new HBox(number, flow);

        LineCell() {
            getStyleClass().add("xml-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable XmlLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            number.setText(Integer.toString(getIndex() + 1));
            flow.getChildren()
                    .setAll(line.spans().stream().map(LineCell::coloured).toList());
            setAccessibleText(line.text());
            setGraphic(root);
        }

        private static Text coloured(XmlLine.Span span) {
            Text text = new Text(span.text());
            text.getStyleClass().addAll("xml-text", "xml-" + span.kind().name().toLowerCase(Locale.ROOT));
            return text;
        }
    }
}
