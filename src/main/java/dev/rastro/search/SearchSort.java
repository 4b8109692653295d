package dev.rastro.search;

import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentSort;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The orders of the list in the words of the index; the key breaks ties. */
record SearchSort(DocumentSort order, boolean descending) {
    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        switch (order) {
            case ISSUED_AT -> fields.add(number(IndexFields.ISSUED));
            case NUMBER -> fields.add(number(IndexFields.NUMBER));
            case TOTAL -> fields.add(number(IndexFields.TOTAL));
            case ISSUER -> fields.add(text(IndexFields.SORT_ISSUER));
            case RECIPIENT -> fields.add(text(IndexFields.SORT_RECIPIENT));
            case SITUATION -> fields.add(text(IndexFields.SITUATION));
            case FAMILY -> fields.add(text(IndexFields.FAMILY));
            case KEY -> {
                // The key alone.
            }
        }
        fields.add(text(IndexFields.KEY));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private SortField number(String field) {
        return LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
    }

    private SortField text(String field) {
        return KeywordField.newSortField(field, descending, SortedSetSelector.Type.MIN);
    }

    /** Where a page begins; {@code documents} is the number of places in the index. */
    @Nullable
    FieldDoc after(DocumentPage.@Nullable Cursor cursor, int documents) {
        if (cursor == null) {
            return null;
        }
        BytesRef key = new BytesRef(cursor.key());
        Object value = cursor.sortValue();
        Object[] fields = order == DocumentSort.KEY || value == null
                ? new Object[] {key}
                : new Object[] {value instanceof String text ? new BytesRef(text) : value, key};
        // A place behind all others of the same values: there are none, the key is among them.
        return new FieldDoc(Math.max(0, documents - 1), Float.NaN, fields);
    }

    /** The key of a hit. */
    static String key(FieldDoc hit) {
        return ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
    }

    /** Where the page after a hit begins. */
    static DocumentPage.Cursor cursor(FieldDoc hit) {
        Object value = hit.fields.length == 1 ? null : hit.fields[0];
        return new DocumentPage.Cursor(value instanceof BytesRef text ? text.utf8ToString() : value, key(hit));
    }
}
