package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Manifestation;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** What restricts the list beside the quick filters; each part is taken away by a click. */
final class NarrowingBar extends FlowPane {
    private final Wording wording;
    private final Lifetime life;

    NarrowingBar(FilterViewModel model, Wording wording, Lifetime life) {
        this.wording = wording;
        this.life = life;
        getStyleClass().add("narrowing");
        Button due = chip(() -> model.due().set(null));
        Button declared = chip(() -> model.manifestations().set(Set.of()));
        Button changed = chip(() -> model.changed().set(false));
        say(due, model.due().map(term -> wording.text("due." + term)));
        say(declared, model.manifestations().map(this::words));
        say(changed, model.changed().map(on -> on ? wording.text("narrow.changed") : ""));
        life.bind(
                model.filter(),
                now -> Nodes.shown(this, due.isVisible() || declared.isVisible() || changed.isVisible()));
    }

    private String words(Set<Manifestation> chosen) {
        return chosen.stream()
                .sorted()
                .map(each -> wording.text("manifestation." + each.code()))
                .collect(Collectors.joining(", "));
    }

    private Button chip(Runnable remove) {
        Button chip = new Button("", Nodes.icon("fth-x"));
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> remove.run());
        getChildren().add(chip);
        return chip;
    }

    private void say(Button chip, ObservableValue<String> words) {
        life.bind(words, text -> {
            Nodes.shown(chip, text != null && !text.isEmpty());
            chip.setText(text == null ? "" : text);
            chip.setAccessibleText(wording.text("narrow.remove", chip.getText()));
        });
    }
}
