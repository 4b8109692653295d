package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Models;
import dev.rastro.store.DocumentLinks.Related;
import dev.rastro.store.DocumentLinks.Relation;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The documents that have to do with the shown one, both ways. */
final class RelatedView extends BorderPane {
    private final Wording wording;
    private final ListView<Relation> list = new ListView<>();
    private final EmptyState none;
    private final Label more = Nodes.label("", "related-more");

    RelatedView(Connections model, Wording wording, Lifetime life) {
        this.wording = wording;
        Models models = Models.load();
        list.setId("related");
        list.getStyleClass().add("timeline");
        list.setAccessibleText(wording.text("tab.related"));
        list.setCellFactory(view -> new RelatedCell(wording, models, link -> act(model, link)));
        list.setOnKeyPressed(event -> {
            Relation chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                act(model, chosen);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            Relation chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                act(model, chosen);
            }
        });
        none = new EmptyState("fth-link-2", wording.text("related.none"), wording.text("related.none.text"));
        setCenter(new StackPane(list, none));
        setBottom(more);
        life.bind(model.related(), this::show);
    }

    /** Opens a document that is there; of one that is not, the key is what helps. */
    private static void act(Connections model, Relation link) {
        if (link.document() != null) {
            model.open(link.other());
        } else {
            ClipboardContent content = new ClipboardContent();
            content.putString(link.other().value());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void show(@Nullable Related now) {
        List<Relation> links = now == null ? List.of() : now.links();
        list.getItems().setAll(links);
        Nodes.shown(list, !links.isEmpty());
        Nodes.shown(none, now != null && links.isEmpty());
        long left = now == null ? 0 : now.total() - links.size();
        more.setText(left > 0 ? wording.text("related.more", wording.formats().count(left)) : "");
        Nodes.shown(more, left > 0);
    }
}
