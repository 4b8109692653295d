package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.ActServices;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.MarkCatalog.Mark;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.MarkFilter.Archived;
import dev.rastro.store.MarkKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Restricts the list by what operators did: tags, stage, who sees to it, and what was put away. */
public final class MarksMenu extends MenuButton {
    private static final PseudoClass RESTRICTING = PseudoClass.getPseudoClass("restricting");

    private final FilterViewModel model;
    private final ActServices services;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Wording wording;

    /** What there is to choose from. */
    private record Offer(List<Mark> tags, List<Mark> stages, List<Mark> responsibles) {}

    public MarksMenu(
            FilterViewModel model,
            ActServices services,
            TaskRunner tasks,
            Consumer<Throwable> failed,
            Wording wording,
            Lifetime life) {
        this.model = model;
        this.services = services;
        this.tasks = tasks;
        this.failed = failed;
        this.wording = wording;
        setId("marks-filter");
        getStyleClass().add("filter");
        setAccessibleText(wording.text("filter.marks"));
        // Until the names in use are read.
        fill(new Offer(List.of(), List.of(), List.of()));
        setOnShowing(event -> read());
        life.bind(model.marks(), this::say);
    }

    private void read() {
        tasks.read(
                () -> new Offer(
                        services.marks().marks(MarkKind.TAG),
                        services.marks().marks(MarkKind.STAGE),
                        services.marks().marks(MarkKind.RESPONSIBLE)),
                this::fill,
                failed);
    }

    private void fill(Offer offer) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (Archived each : Archived.values()) {
            RadioMenuItem item = new RadioMenuItem(wording.text("archived." + each.name()));
            item.setId("archived-" + each.name());
            item.setToggleGroup(group);
            item.setSelected(model.marks().get().archived() == each);
            item.setOnAction(event -> change(marks -> marks.withArchived(each)));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(names("filter.tags", offer.tags(), MarkFilter::tags, MarkFilter::withTags));
        items.add(names("filter.stages", offer.stages(), MarkFilter::stages, MarkFilter::withStages));
        items.add(names(
                "filter.responsibles", offer.responsibles(), MarkFilter::responsibles, MarkFilter::withResponsibles));
        getItems().setAll(items);
    }

    /** A change of one of the sets. */
    private interface With {
        MarkFilter apply(MarkFilter marks, Set<String> names);
    }

    private Menu names(String key, List<Mark> marks, Function<MarkFilter, Set<String>> chosen, With with) {
        Menu menu = new Menu(wording.text(key));
        for (Mark mark : marks) {
            CheckMenuItem item =
                    new CheckMenuItem(mark.label() + "  (" + wording.formats().count(mark.documents()) + ")");
            item.setSelected(chosen.apply(model.marks().get()).contains(mark.label()));
            item.setOnAction(event -> change(now -> {
                Set<String> names = new LinkedHashSet<>(chosen.apply(now));
                if (item.isSelected()) {
                    names.add(mark.label());
                } else {
                    names.remove(mark.label());
                }
                return with.apply(now, names);
            }));
            menu.getItems().add(item);
        }
        menu.setDisable(marks.isEmpty());
        return menu;
    }

    private void change(UnaryOperator<MarkFilter> change) {
        model.marks().set(change.apply(model.marks().get()));
    }

    private void say(MarkFilter marks) {
        List<String> said = new ArrayList<>();
        if (marks.archived() != Archived.HIDDEN) {
            said.add(wording.text("archived." + marks.archived().name()));
        }
        said.addAll(marks.tags());
        said.addAll(marks.stages());
        said.addAll(marks.responsibles());
        String words = said.isEmpty()
                ? wording.text("filter.marks.all")
                : said.size() == 1 ? said.getFirst() : Integer.toString(said.size());
        setText(wording.text("filter.marks") + ": " + words);
        pseudoClassStateChanged(RESTRICTING, !said.isEmpty());
    }
}
