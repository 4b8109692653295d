package dev.rastro.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the document list.
 *
 * @param next where the following page begins, {@code null} after the last
 */
public record DocumentPage(List<DocumentRow> rows, @Nullable Cursor next) {
    /**
     * Position in a list: the sort values and the key of the last row before it.
     *
     * @param values one for each column of the order, as who answered writes them
     * @param indexed whether the search index answered: only who wrote a cursor can go on from it
     */
    public record Cursor(List<Object> values, String key, boolean indexed) {
        public Cursor {
            values = List.copyOf(values);
        }
    }

    public DocumentPage {
        rows = List.copyOf(rows);
    }
}
