package dev.rastro.desktop.search;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.search.Excerpt;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line above the list: what a search did not understand, what it suggests, where it found something. Hidden when empty. */
public final class SearchStrip extends HBox {
    private final SearchViewModel model;
    private final Wording wording;
    private final Label hint = Nodes.label("", "search-hint");
    private final Hyperlink suggestion = new Hyperlink();
    private final TextFlow excerpt = new TextFlow();

    public SearchStrip(SearchViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("search-strip");
        setAlignment(Pos.CENTER_LEFT);
        Node icon = Nodes.icon("fth-info");
        suggestion.setAccessibleText(wording.text("search.meant.name"));
        suggestion.setOnAction(event -> model.takeSuggestion());
        excerpt.getStyleClass().add("search-excerpt");
        hint.setWrapText(true);
        getChildren().addAll(icon, hint, suggestion, excerpt);
        life.bind(model.hint(), text -> {
            hint.setText(text);
            arrange();
        });
        life.bind(model.suggestion(), better -> {
            suggestion.setText(better.isEmpty() ? "" : wording.text("search.meant", better));
            arrange();
        });
        life.bind(model.excerpt(), found -> {
            show(found);
            arrange();
        });
    }

    private void show(Optional<Excerpt> found) {
        excerpt.getChildren().clear();
        found.ifPresent(place -> {
            plain(wording.text("search.found", model.fieldOf(place)) + " ");
            int at = 0;
            for (Excerpt.Mark mark : place.marks()) {
                plain(place.text().substring(at, mark.from()));
                Text marked = new Text(place.text().substring(mark.from(), mark.to()));
                marked.getStyleClass().addAll("text", "search-mark");
                excerpt.getChildren().add(marked);
                at = mark.to();
            }
            plain(place.text().substring(at));
        });
    }

    private void plain(String text) {
        if (!text.isEmpty()) {
            Text plain = new Text(text);
            plain.getStyleClass().add("text");
            excerpt.getChildren().add(plain);
        }
    }

    private void arrange() {
        Nodes.shown(hint, !hint.getText().isEmpty());
        Nodes.shown(suggestion, !suggestion.getText().isEmpty());
        Nodes.shown(excerpt, !excerpt.getChildren().isEmpty());
        Nodes.shown(this, hint.isManaged() || suggestion.isManaged() || excerpt.isManaged());
    }
}
