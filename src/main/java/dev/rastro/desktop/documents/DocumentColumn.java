package dev.rastro.desktop.documents;

import dev.rastro.store.DocumentSort;
import org.jspecify.annotations.Nullable;

/** The columns of the list, in their first order. Widths are in pixels at zoom 100. */
enum DocumentColumn {
    SITUATION("situation", 122, 122, 190, DocumentSort.SITUATION),
    ISSUED("issued", 96, 96, 120, DocumentSort.ISSUED_AT),
    FAMILY("family", 66, 66, 140, DocumentSort.FAMILY),
    NUMBER("number", 96, 96, 180, DocumentSort.NUMBER),
    ISSUER("issuer", 90, 150, 2000, DocumentSort.ISSUER),
    RECIPIENT("recipient", 90, 150, 2000, DocumentSort.RECIPIENT),
    TOTAL("total", 104, 104, 180, DocumentSort.TOTAL),
    MARKS("marks", 78, 240, 360, null);

    final String id;
    /** Names give way; dates, numbers and amounts are of no use when cut. */
    final int narrowest;

    final int width;
    final int widest;
    final @Nullable DocumentSort sort;

    DocumentColumn(String id, int narrowest, int width, int widest, @Nullable DocumentSort sort) {
        this.id = id;
        this.narrowest = narrowest;
        this.width = width;
        this.widest = widest;
        this.sort = sort;
    }
}
