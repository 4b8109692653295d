package dev.rastro.desktop.preferences;

import dev.rastro.desktop.common.Wording;
import dev.rastro.store.SearchText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings, narrowed by what is searched for among them. */
public final class SettingsViewModel {
    private final SettingRegistry registry;
    private final ShortcutEditor shortcuts;
    private final Wording wording;
    private final StringProperty text = new SimpleStringProperty("");

    public SettingsViewModel(SettingRegistry registry, ShortcutEditor shortcuts, Wording wording) {
        this.registry = registry;
        this.shortcuts = shortcuts;
        this.wording = wording;
    }

    /** What is searched for. */
    public StringProperty text() {
        return text;
    }

    public List<SettingEntry> all() {
        return registry.all();
    }

    public ShortcutEditor shortcuts() {
        return shortcuts;
    }

    /** The name of a section. */
    public String section(String section) {
        return wording.text("settings.section." + section);
    }

    /** Which settings have all the words that are searched for. */
    public Predicate<SettingEntry> shown() {
        List<String> wanted = Stream.of(SearchText.fold(text.get()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return entry -> {
            String words = SearchText.fold(
                    String.join(" ", entry.title(), entry.help(), entry.words(), section(entry.section())));
            return wanted.stream().allMatch(words::contains);
        };
    }
}
