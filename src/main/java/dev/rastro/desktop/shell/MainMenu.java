package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.desktop.theme.ThemeController;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu behind the three bars. */
final class MainMenu {
    private static final List<Integer> STALE_DAYS = List.of(1, 7, 15, 30, 60, 90);

    private MainMenu() {}

    static MenuButton build(
            Commands commands,
            ThemeController theme,
            PendingBadges pending,
            Wording wording,
            Consumer<Language> speak,
            Lifetime life) {
        MenuButton menu = new MenuButton(null, Nodes.icon("fth-menu"));
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "quiet");
        menu.setAccessibleText(wording.text("menu.name"));
        menu.getItems()
                .addAll(
                        commands.menuItem("import.files"),
                        commands.menuItem("import.folder"),
                        commands.menuItem("watch"),
                        commands.menuItem("watch.stop"),
                        new SeparatorMenuItem(),
                        commands.menuItem("print"),
                        commands.menuItem("print.today"),
                        commands.menuItem("profiles"),
                        commands.menuItem("list.export"),
                        new SeparatorMenuItem(),
                        commands.menuItem("actions"),
                        commands.menuItem("refresh"),
                        new SeparatorMenuItem(),
                        staleDays(pending, wording, life),
                        new SeparatorMenuItem(),
                        themes(theme, wording, life),
                        languages(wording, speak),
                        commands.menuItem("zoom.in"),
                        commands.menuItem("zoom.out"),
                        commands.menuItem("zoom.reset"));
        return menu;
    }

    private static Menu themes(ThemeController theme, Wording wording, Lifetime life) {
        Menu menu = new Menu(wording.text("menu.theme"), Nodes.icon("fth-sun"));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(wording.text("theme." + choice.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.choice().set(choice));
            life.bind(theme.choice(), now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu staleDays(PendingBadges pending, Wording wording, Lifetime life) {
        Menu menu = new Menu(wording.text("menu.stale"), Nodes.icon("fth-clock"));
        ToggleGroup group = new ToggleGroup();
        for (int days : STALE_DAYS) {
            RadioMenuItem item = new RadioMenuItem(wording.text("menu.stale.days", days));
            item.setToggleGroup(group);
            item.setOnAction(event -> pending.staleDays().set(days));
            life.bind(pending.staleDays(), now -> item.setSelected(now == days));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu languages(Wording wording, Consumer<Language> speak) {
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
