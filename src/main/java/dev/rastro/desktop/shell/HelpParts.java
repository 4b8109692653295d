package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.help.HelpPlace;
import dev.rastro.desktop.help.HelpTopic;
import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.desktop.help.HelpTopics;
import dev.rastro.desktop.help.HelpView;
import dev.rastro.desktop.help.HelpViewModel;
import dev.rastro.desktop.preferences.ShortcutEditor;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the help of a window explains: the tables, and the keys as they are. */
final class HelpParts {
    private HelpParts() {}

    /** The help, to stand over a window; its view model ends with {@code life}. */
    static HelpView view(Bench bench, Lifetime life) {
        HelpViewModel explained = new HelpViewModel(
                () -> new HelpTopics(
                        bench.wording(), bench.session().pending().staleDays().get()),
                () -> keys(bench.shortcuts()),
                bench.wording());
        life.onClose(explained::close);
        return new HelpView(explained, bench.wording());
    }

    /** Where the help opens; see {@link HelpPlace#of}. The table is read when the help is wanted, not when a window is built. */
    static String place(@Nullable DocumentRow document, Optional<TimelineRow> row) {
        return new HelpPlace(FiscalEventTypes.load()).of(document, row);
    }

    /** The keys as topics. */
    private static List<HelpTopic> keys(ShortcutEditor shortcuts) {
        return shortcuts.keymap().bindings().stream()
                .filter(binding -> shortcuts.keymap().keys(binding).isPresent())
                .map(binding -> new HelpTopic(
                        HelpTopic.id(Kind.SHORTCUT, binding.name()),
                        Kind.SHORTCUT,
                        shortcuts.name(binding),
                        shortcuts.keys(binding),
                        shortcuts.keys(binding),
                        "",
                        ""))
                .toList();
    }
}
