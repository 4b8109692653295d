package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.Action;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.theme.ThemeChoice;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu behind the three bars: a submenu for each group of actions, and those of the group "main" below. */
final class MainMenu {
    private static final List<Integer> STALE_DAYS = List.of(1, 7, 15, 30, 60, 90);
    private static final String MAIN = "main";
    private static final String VIEW = "view";

    private MainMenu() {}

    static MenuButton build(Bench bench, Consumer<Language> speak) {
        Wording wording = bench.wording();
        MenuButton menu = new MenuButton(null, Nodes.icon("fth-menu"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "quiet");
        menu.setAccessibleText(wording.text("menu.name"));
        for (String group : bench.actions().groups()) {
            List<Action> actions = bench.actions().in(group);
            if (!group.equals(MAIN) && !actions.isEmpty()) {
                Menu sub = new Menu(wording.text("menu.group." + group));
                actions.forEach(action -> sub.getItems().add(bench.controls().menuItem(action)));
                if (group.equals(VIEW)) {
                    sub.getItems()
                            .addAll(new SeparatorMenuItem(), themes(bench), languages(bench, speak), stale(bench));
                }
                menu.getItems().add(sub);
            }
        }
        menu.getItems().add(new SeparatorMenuItem());
        bench.actions()
                .in(MAIN)
                .forEach(action -> menu.getItems().add(bench.controls().menuItem(action)));
        return menu;
    }

    private static Menu themes(Bench bench) {
        Menu menu = new Menu(bench.wording().text("menu.theme"), Nodes.icon("fth-sun"));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(bench.wording().text("theme." + choice.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> bench.theme().choice().set(choice));
            bench.life().bind(bench.theme().choice(), now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu stale(Bench bench) {
        PendingBadges pending = bench.session().pending();
        Menu menu = new Menu(bench.wording().text("menu.stale"), Nodes.icon("fth-clock"));
        ToggleGroup group = new ToggleGroup();
        for (int days : STALE_DAYS) {
            RadioMenuItem item = new RadioMenuItem(bench.wording().text("menu.stale.days", days));
            item.setToggleGroup(group);
            item.setOnAction(event -> pending.staleDays().set(days));
            bench.life().bind(pending.staleDays(), now -> item.setSelected(now == days));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu languages(Bench bench, Consumer<Language> speak) {
        Wording wording = bench.wording();
        Menu menu = new Menu(wording.text("menu.language"), Nodes.icon("fth-globe"));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(wording.text("language." + language.name()));
            item.setToggleGroup(group);
            item.setSelected(language == wording.messages().language());
            item.setOnAction(event -> speak.accept(language));
            menu.getItems().add(item);
        }
        return menu;
    }
}
