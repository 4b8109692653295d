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
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The quick filters above the list. */
final class FilterBar extends FlowPane {
    private final FilterViewModel model;
    private final Wording wording;

    FilterBar(
            FilterViewModel model,
            PendingBadges pending,
            MarksMenu marks,
            List<Node> layout,
            Wording wording,
            Lifetime life) {
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
        getChildren().addAll(role, families, new PeriodMenu(model, wording, life), situations, states, marks);
        getChildren().addAll(layout);
        getChildren().add(clear(life));
    }

    private Button clear(Lifetime life) {
        Button clear = new Button(wording.text("filter.clear"), Nodes.icon("fth-x"));
        clear.getStyleClass().addAll("flat", "quiet");
        clear.setOnAction(event -> model.clear());
        life.bind(model.filter(), now -> Nodes.shown(clear, !now.equals(DocumentFilter.desk())));
        return clear;
    }
}
