package dev.rastro.search;

import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The orders of the list in the words of the index; the key breaks ties. */
record SearchSort(ListOrder order) {
    /** Documents among which the first page of the oldest is looked for. */
    private static final long FIRST_STRETCH = 4_000;

    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        for (ListOrder.By each : order.by()) {
            if (each.column() != DocumentSort.KEY) {
                fields.add(field(each));
            }
        }
        fields.add(text(IndexFields.KEY, order.keyDescending()));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField field(ListOrder.By by) {
        boolean descending = by.descending();
        return switch (by.column()) {
            case ISSUED_AT -> number(IndexFields.ISSUED, descending);
            case NUMBER -> number(IndexFields.NUMBER, descending);
            case TOTAL -> number(IndexFields.TOTAL, descending);
            case CHANGED_AT -> number(IndexFields.CHANGED, descending);
            case ISSUER -> text(IndexFields.SORT_ISSUER, descending);
            case RECIPIENT -> text(IndexFields.SORT_RECIPIENT, descending);
            case SITUATION -> text(IndexFields.SITUATION, descending);
            case FAMILY -> text(IndexFields.FAMILY, descending);
            case KEY -> text(IndexFields.KEY, descending);
        };
    }

    private static SortField number(String field, boolean descending) {
        return LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
    }

    private static SortField text(String field, boolean descending) {
        return KeywordField.newSortField(field, descending, SortedSetSelector.Type.MIN);
    }

    /** Where a page begins; {@code documents} is the number of places in the index. */
    @Nullable
    FieldDoc after(DocumentPage.@Nullable Cursor cursor, int documents) {
        if (cursor == null) {
            return null;
        }
        List<Object> fields = new ArrayList<>();
        cursor.values().forEach(value -> fields.add(value instanceof String text ? new BytesRef(text) : value));
        fields.add(new BytesRef(cursor.key()));
        // A place behind all others of the same values: there are none, the key is among them.
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, fields.toArray());
    }

    /** Up to {@code wanted} hits after a place. */
    TopFieldDocs search(IndexSearcher searcher, Query query, @Nullable FieldDoc after, int wanted) throws IOException {
        ListOrder.By leading = order.leading();
        boolean oldest = !leading.descending()
                && (leading.column() == DocumentSort.ISSUED_AT || leading.column() == DocumentSort.CHANGED_AT);
        if (oldest) {
            String field = leading.column() == DocumentSort.ISSUED_AT ? IndexFields.ISSUED : IndexFields.CHANGED;
            return new OldestFirst(field, FIRST_STRETCH).search(searcher, query, this, after, wanted);
        }
        return page(searcher, query, after, wanted);
    }

    /** The same by a plain search. */
    TopFieldDocs page(IndexSearcher searcher, Query query, @Nullable FieldDoc after, int wanted) throws IOException {
        return after == null
                ? searcher.search(query, wanted, sort())
                : (TopFieldDocs) searcher.searchAfter(after, query, wanted, sort());
    }

    /** The key of a hit. */
    static String key(FieldDoc hit) {
        return ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
    }

    /** Where the page after a hit begins. */
    static DocumentPage.Cursor cursor(FieldDoc hit) {
        List<Object> values = Arrays.stream(hit.fields)
                .limit(hit.fields.length - 1)
                .map(value -> value instanceof BytesRef text ? (Object) text.utf8ToString() : value)
                .toList();
        return new DocumentPage.Cursor(values, key(hit), true);
    }
}
