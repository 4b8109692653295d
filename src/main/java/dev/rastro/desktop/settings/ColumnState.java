package dev.rastro.desktop.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a column was left.
 *
 * @param width in pixels at zoom 100
 */
public record ColumnState(String id, int width, boolean visible) {
    private static final Pattern FORM = Pattern.compile("([a-zA-Z]+):([0-9]{1,4}):(true|false)");

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ColumnState> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new ColumnState(
                        parts.group(1), Integer.parseInt(parts.group(2)), Boolean.parseBoolean(parts.group(3))))
                : Optional.empty();
    }

    /** Reads what {@link #words} wrote; what makes no sense is left out. */
    public static List<ColumnState> parseAll(String text) {
        return Arrays.stream(text.split(",", -1))
                .flatMap(part -> parse(part).stream())
                .toList();
    }

    public static String words(List<ColumnState> columns) {
        return columns.stream().map(ColumnState::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return id + ":" + width + ":" + visible;
    }
}
