package dev.rastro.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which columns a list is sorted, the first one before the others; the key breaks what ties remain, in the direction of
 * the last column. Columns that cannot decide anything any more are left out.
 */
public record ListOrder(List<By> by) {
    /** Newest first. */
    public static final ListOrder NEWEST = of(DocumentSort.ISSUED_AT, true);

    /** One column and its direction. */
    public record By(DocumentSort column, boolean descending) {
        @Override
        public String toString() {
            return column.name() + (descending ? "-" : "+");
        }

        static Optional<By> parse(String text) {
            boolean descending = text.endsWith("-");
            String name = text.replaceAll("[+-]$", "");
            return Arrays.stream(DocumentSort.values())
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .map(column -> new By(column, descending));
        }
    }

    public ListOrder {
        List<By> kept = new ArrayList<>();
        Set<DocumentSort> seen = EnumSet.noneOf(DocumentSort.class);
        for (By each : by) {
            if (!seen.contains(DocumentSort.KEY) && seen.add(each.column())) {
                kept.add(each);
            }
        }
        by = kept.isEmpty() ? List.of(new By(DocumentSort.KEY, false)) : List.copyOf(kept);
    }

    public static ListOrder of(DocumentSort column, boolean descending) {
        return new ListOrder(List.of(new By(column, descending)));
    }

    /** The column that decides first. */
    public By leading() {
        return by.getFirst();
    }

    /** Whether one column and the key decide everything. */
    public boolean simple() {
        return by.size() == 1;
    }

    /** The direction of the key among equals. */
    public boolean keyDescending() {
        return by.getLast().descending();
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<ListOrder> parse(String text) {
        List<Optional<By>> parts =
                Arrays.stream(text.split(",", -1)).map(By::parse).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        new ListOrder(parts.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return by.stream().map(By::toString).collect(Collectors.joining(","));
    }
}
