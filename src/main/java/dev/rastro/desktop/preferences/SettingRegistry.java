package dev.rastro.desktop.preferences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every setting, so that the screen of settings and the palette find it. A feature adds its own. */
public final class SettingRegistry {
    private final List<SettingEntry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** Adds settings, in the order they are shown. */
    public void add(List<SettingEntry> more) {
        for (SettingEntry entry : more) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("Two settings are called " + entry.id());
            }
            entries.add(entry);
        }
    }

    public List<SettingEntry> all() {
        return List.copyOf(entries);
    }

    /** The sections, in the order of their first settings. */
    public Set<String> sections() {
        return entries.stream().map(SettingEntry::section).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
