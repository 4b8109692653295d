package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.dragging.DragKind;
import dev.rastro.desktop.dragging.DragViewModel;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.preferences.SettingEntry;
import dev.rastro.desktop.theme.Density;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.desktop.theme.ThemeController;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings of the window itself, of what counts as not confirmed, and of what is dragged out. */
record WindowSettings(
        ThemeController theme,
        PendingBadges pending,
        DragViewModel dragging,
        Wording wording,
        Consumer<Language> speak) {
    private static final String LOOKS = "looks";
    private static final String DOCUMENTS = "documents";
    private static final List<Integer> STALE_DAYS = List.of(1, 7, 15, 30, 60, 90);
    private static final List<Integer> DRAGGED = List.of(20, 50, 100, 200, 500);

    List<SettingEntry> entries(Lifetime life) {
        ObjectProperty<Language> language =
                new SimpleObjectProperty<>(wording.messages().language());
        life.listen(language, speak);
        return List.of(
                new SettingEntry(
                        "theme",
                        LOOKS,
                        wording.text("menu.theme"),
                        wording.text("setting.theme.help"),
                        wording.text("setting.theme.words"),
                        new SettingEntry.OneOf<>(
                                theme.choice(),
                                Arrays.asList(ThemeChoice.values()),
                                choice -> wording.text("theme." + choice.name()))),
                new SettingEntry(
                        "zoom",
                        LOOKS,
                        wording.text("setting.zoom"),
                        "",
                        wording.text("setting.zoom.words"),
                        new SettingEntry.OneOf<Number>(
                                theme.zoom(),
                                IntStream.rangeClosed(8, 20)
                                        .<Number>mapToObj(tenth -> tenth * 10)
                                        .toList(),
                                percent -> percent + " %")),
                new SettingEntry(
                        "density",
                        LOOKS,
                        wording.text("setting.density"),
                        "",
                        wording.text("setting.density.words"),
                        new SettingEntry.OneOf<>(
                                theme.density(),
                                Arrays.asList(Density.values()),
                                density -> wording.text("density." + density.name()))),
                new SettingEntry(
                        "language",
                        LOOKS,
                        wording.text("menu.language"),
                        "",
                        wording.text("setting.language.words"),
                        new SettingEntry.OneOf<>(
                                language,
                                Arrays.asList(Language.values()),
                                each -> wording.text("language." + each.name()))),
                new SettingEntry(
                        "stale",
                        DOCUMENTS,
                        wording.text("menu.stale"),
                        wording.text("setting.stale.help"),
                        wording.text("setting.stale.words"),
                        new SettingEntry.OneOf<>(
                                pending.staleDays(), STALE_DAYS, days -> wording.text("menu.stale.days", days))),
                new SettingEntry(
                        "drag",
                        DOCUMENTS,
                        wording.text("setting.drag"),
                        wording.text("setting.drag.help"),
                        wording.text("setting.drag.words"),
                        new SettingEntry.OneOf<>(
                                dragging.kind(),
                                Arrays.asList(DragKind.values()),
                                kind -> wording.text("drag." + kind.name()))),
                new SettingEntry(
                        "drag.most",
                        DOCUMENTS,
                        wording.text("setting.drag.most"),
                        "",
                        wording.text("setting.drag.words"),
                        new SettingEntry.OneOf<>(dragging.most(), DRAGGED, most -> wording.text("drag.most", most))));
    }
}
