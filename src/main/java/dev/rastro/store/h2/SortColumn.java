package dev.rastro.store.h2;

import dev.rastro.store.DocumentSort;

/** The never-null column behind each sort order; each has an index with the key. */
record SortColumn(String sql) {
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
                    case KEY -> "df_key";
                });
    }

    boolean isKey() {
        return sql.equals("df_key");
    }

    String orderBy(String direction) {
        return isKey() ? sql + direction : sql + direction + ", df_key" + direction;
    }
}
