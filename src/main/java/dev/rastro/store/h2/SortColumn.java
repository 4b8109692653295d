package dev.rastro.store.h2;

import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import java.util.ArrayList;
import java.util.List;

/** The never-null column behind each sort order; each has an index with the key. */
record SortColumn(String sql) {
    private static final String KEY = "df_key";

    static SortColumn of(DocumentSort sort) {
        return new SortColumn(
                switch (sort) {
                    case ISSUED_AT -> "sort_issued";
                    case NUMBER -> "sort_number";
                    case ISSUER -> "sort_issuer";
                    case RECIPIENT -> "sort_recipient";
                    case TOTAL -> "sort_total";
                    case SITUATION -> "situation";
                    case FAMILY -> "family";
                    case CHANGED_AT -> "changed_at";
                    case KEY -> KEY;
                });
    }

    boolean isKey() {
        return sql.equals(KEY);
    }

    /** The columns of an order, the key at the end. */
    static String orderBy(ListOrder order) {
        List<String> parts = new ArrayList<>();
        for (ListOrder.By each : order.by()) {
            parts.add(of(each.column()).sql() + direction(each.descending()));
        }
        if (!of(order.by().getLast().column()).isKey()) {
            parts.add(KEY + direction(order.keyDescending()));
        }
        return String.join(", ", parts);
    }

    private static String direction(boolean descending) {
        return descending ? " DESC" : "";
    }
}
