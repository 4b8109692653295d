package dev.rastro.desktop.groups;

import dev.rastro.desktop.groups.GroupLine.Head;
import dev.rastro.store.SearchText;
import java.util.Comparator;

/** How groups are sorted; the value breaks ties. */
public record GroupOrder(By by, boolean descending) {
    /** The largest sum first. */
    public static final GroupOrder LARGEST = new GroupOrder(By.SUM, true);

    /** By what. */
    public enum By {
        NAME,
        COUNT,
        SUM
    }

    Comparator<Head> comparator() {
        Comparator<Head> rising = switch (by) {
            case NAME -> Comparator.comparing(head -> SearchText.fold(head.title()));
            case COUNT -> Comparator.comparingLong(head -> head.of().count());
            case SUM -> Comparator.comparing(head -> head.of().sum());
        };
        return (descending ? rising.reversed() : rising).thenComparing(Head::group);
    }
}
