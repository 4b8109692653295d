package dev.rastro.desktop.settings;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.theme.ThemeChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The remembered choices, typed. Values that make no sense are taken as absent. */
public final class Settings {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,6})?");

    private final SettingsFile file;

    public Settings(SettingsFile file) {
        this.file = file;
    }

    public ThemeChoice theme() {
        return choice("theme", ThemeChoice.values()).orElse(ThemeChoice.SYSTEM);
    }

    public void theme(ThemeChoice theme) {
        file.put("theme", theme.name());
    }

    public Language language() {
        return choice("language", Language.values()).orElse(Language.PORTUGUESE);
    }

    public void language(Language language) {
        file.put("language", language.name());
    }

    /** Size of the text in percent. */
    public int zoom() {
        return (int)
                number("zoom").filter(z -> z >= 80 && z <= 200).orElse(100.0).doubleValue();
    }

    public void zoom(int percent) {
        file.put("zoom", Integer.toString(percent));
    }

    /** Where a divider stands, from 0 to 1. */
    public double divider(String name, double otherwise) {
        return number("divider." + name).filter(d -> d > 0.2 && d < 0.9).orElse(otherwise);
    }

    public void rememberDivider(String name, double position) {
        file.put("divider." + name, Double.toString(position));
    }

    /** The columns of a table as they were left, or empty. */
    public List<ColumnState> columns(String table) {
        return file.get("columns." + table).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .flatMap(text -> ColumnState.parse(text).stream())
                .toList();
    }

    public void columns(String table, List<ColumnState> columns) {
        file.put(
                "columns." + table,
                String.join(",", columns.stream().map(ColumnState::toString).toList()));
    }

    public Optional<String> sort(String table) {
        return file.get("sort." + table);
    }

    public void sort(String table, String sort) {
        file.put("sort." + table, sort);
    }

    /** Writes what was chosen. */
    public void save() {
        file.save();
    }

    private Optional<Double> number(String name) {
        return file.get(name).filter(text -> NUMBER.matcher(text).matches()).map(Double::valueOf);
    }

    private <E extends Enum<E>> Optional<E> choice(String name, E[] all) {
        return file.get(name)
                .flatMap(text -> Arrays.stream(all)
                        .filter(one -> one.name().equals(text))
                        .findFirst());
    }
}
