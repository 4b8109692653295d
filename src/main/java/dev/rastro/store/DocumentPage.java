package dev.rastro.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the document list.
 *
 * @param next where the following page begins, {@code null} after the last
 */
public record DocumentPage(List<DocumentRow> rows, @Nullable Cursor next) {
    /** Position in a list: the sort value (as the store writes it) and the key of the last row before it. */
    public record Cursor(@Nullable Object sortValue, String key) {}

    public DocumentPage {
        rows = List.copyOf(rows);
    }
}
