package dev.rastro.print.batch;

import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ListOrder;
import java.util.ArrayList;
import java.util.List;

/** Whole lists of documents, to be printed. */
public final class ListedDocuments {
    private static final int PAGE = 1000;

    private ListedDocuments() {}

    /** All that a list shows, in its order; at most {@code most}. */
    public static List<DocumentRow> rows(DocumentCatalog catalog, DocumentFilter filter, ListOrder order, int most) {
        List<DocumentRow> rows = new ArrayList<>();
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage page = catalog.page(filter, order, cursor, Math.min(PAGE, most - rows.size()));
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null && rows.size() < most);
        return rows;
    }
}
