package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.MultiChoice;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Segmented;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;

/** The quick filters above the list. */
final class FilterBar extends FlowPane {
    private final FilterViewModel model;
    private final Wording wording;

    FilterBar(FilterViewModel model, PendingBadges pending, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("filter-bar");
        Segmented<Role> role = new Segmented<>(
                wording.text("filter.role"),
                List.of(Role.ANY, Role.RECEIVED, Role.ISSUED),
                value -> wording.text("role." + value.name()),
                model.role(),
                life);
        MultiChoice<DfeFamily> families = new MultiChoice<>(
                wording.text("filter.family"),
                wording.text("filter.family.all"),
                List.of(DfeFamily.values()),
                family -> family == DfeFamily.UNKNOWN ? wording.text("family.unknown") : family.label(),
                model.families(),
                life);
        MultiChoice<Situation> situations = new MultiChoice<>(
                wording.text("filter.situation"),
                wording.text("filter.situation.all"),
                Arrays.asList(Situation.values()),
                situation -> wording.badges().situation(situation).text(),
                model.situations(),
                life);
        MultiChoice<String> states = new MultiChoice<>(
                wording.text("filter.pending"),
                wording.text("filter.pending.all"),
                pending.codes(),
                pending::name,
                model.pending(),
                life);
        life.listen(pending.staleDays(), days -> states.reword());
        getChildren().addAll(role, families, period(life), situations, states, clear(life));
    }

    private MenuButton period(Lifetime life) {
        MenuButton button = new MenuButton();
        button.getStyleClass().add("filter");
        button.setAccessibleText(wording.text("filter.period"));
        Period.Kind before = Period.Kind.ALWAYS;
        for (Period choice : model.periods()) {
            if (choice.kind() != before && choice.kind() != Period.Kind.LAST_30_DAYS) {
                button.getItems().add(new SeparatorMenuItem());
            }
            before = choice.kind();
            MenuItem item = new MenuItem(words(choice));
            item.setOnAction(event -> model.period().set(choice));
            button.getItems().add(item);
        }
        life.bind(model.period(), now -> {
            button.setText(wording.text("filter.period") + ": " + words(now));
            button.pseudoClassStateChanged(
                    javafx.css.PseudoClass.getPseudoClass("restricting"), !now.equals(Period.ALWAYS));
        });
        return button;
    }

    private String words(Period period) {
        var from = period.from();
        return from == null
                ? wording.text("period.always")
                : switch (period.kind()) {
                    case ALWAYS -> wording.text("period.always");
                    case LAST_30_DAYS -> wording.text("period.last30");
                    case YEAR -> Integer.toString(from.getYear());
                    case MONTH -> wording.formats().month(YearMonth.from(from));
                };
    }

    private Button clear(Lifetime life) {
        Button clear = new Button(wording.text("filter.clear"), Nodes.icon("fth-x"));
        clear.getStyleClass().addAll("flat", "quiet");
        clear.setOnAction(event -> model.clear());
        life.bind(model.filter(), now -> Nodes.shown(clear, !now.equals(DocumentFilter.all())));
        return clear;
    }
}
