package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Models;
import dev.rastro.store.DocumentLinks.Relation;
import dev.rastro.store.DocumentRow;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A linked document: what the link means, which document, how it is, and what can be done. */
final class RelatedCell extends ListCell<Relation> {
    private final Wording wording;
    private final Models models;
    private final Consumer<Relation> act;

    RelatedCell(Wording wording, Models models, Consumer<Relation> act) {
        this.wording = wording;
        this.models = models;
        this.act = act;
        getStyleClass().add("related-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Relation link, boolean empty) {
        super.updateItem(link, empty);
        if (empty || link == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        DocumentRow document = link.document();
        Label kind = Nodes.label(
                wording.text("link." + link.kind().code() + (link.outgoing() ? ".out" : ".in")), "related-kind");
        Label title = Nodes.label(title(link), "related-title");
        BadgeModel state = state(document);
        HBox first = new HBox(8, kind, Nodes.spring(), Nodes.badge(state));
        first.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(8, title, Nodes.spring(), button(link));
        second.setAlignment(Pos.CENTER_LEFT);
        Label facts = Nodes.label(facts(link), document == null ? "detail-key" : "related-facts");
        setGraphic(new VBox(2, first, second, facts));
        setAccessibleText(String.join(", ", kind.getText(), title.getText(), state.text(), facts.getText()));
    }

    private BadgeModel state(@Nullable DocumentRow document) {
        return document == null
                ? new BadgeModel(
                        Tone.WARNING,
                        "fth-inbox",
                        wording.text("related.missing"),
                        wording.text("related.missing.help"))
                : wording.badges().situation(document.situation());
    }

    private Button button(Relation link) {
        boolean known = link.document() != null;
        Button button = Nodes.iconButton(
                known ? "fth-arrow-right" : "fth-copy",
                wording.text(known ? "related.open" : "detail.copyKey"),
                () -> act.accept(link));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        return button;
    }

    private String title(Relation link) {
        DocumentRow document = link.document();
        String family = (document == null ? models.familyOf(link.other()) : document.family()).label();
        return document == null || document.number() == null
                ? family
                : family + " " + wording.formats().number(document.number());
    }

    private String facts(Relation link) {
        DocumentRow document = link.document();
        if (document == null) {
            return wording.formats().key(link.other().value());
        }
        return Stream.of(
                        wording.formats().day(document.issuedAt()),
                        document.issuerName(),
                        wording.formats().money(document.total()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }
}
