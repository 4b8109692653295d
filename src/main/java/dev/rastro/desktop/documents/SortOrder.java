package dev.rastro.desktop.documents;

import dev.rastro.store.DocumentSort;
import java.util.Arrays;
import java.util.Optional;

/** By which column, in which direction. */
public record SortOrder(DocumentSort column, boolean descending) {
    /** Newest first. */
    public static final SortOrder NEWEST = new SortOrder(DocumentSort.ISSUED_AT, true);

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<SortOrder> parse(String text) {
        boolean descending = text.endsWith("-");
        String name = text.replaceAll("[+-]$", "");
        return Arrays.stream(DocumentSort.values())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new SortOrder(column, descending));
    }

    @Override
    public String toString() {
        return column.name() + (descending ? "-" : "+");
    }
}
