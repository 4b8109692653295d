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
    RECIPIENT("recipient", 108, 150, 2000, DocumentSort.RECIPIENT),
    TOTAL("total", 104, 104, 180, DocumentSort.TOTAL),
    MARKS("marks", 78, 240, 360, null),
    // The pills of tags stand among the marks, where there is room.
    TAGS("tags", 78, 160, 400, null, false),
    STAGE("stage", 60, 100, 240, null, false),
    RESPONSIBLE("responsible", 60, 110, 300, null, false),
    UF("uf", 44, 44, 80, null, false),
    MANIFESTATION("manifestation", 110, 130, 260, null, false),
    ISSUER_ID("issuerid", 140, 150, 200, null, false),
    RECIPIENT_ID("recipientid", 140, 150, 200, null, false),
    CFOP("cfop", 96, 110, 300, null, false),
    NSU("nsu", 70, 90, 150, null, false),
    ACCESS_KEY("accesskey", 340, 380, 480, DocumentSort.KEY, false),
    CHANGED("changed", 122, 128, 190, DocumentSort.CHANGED_AT, false);

    final String id;
    /** Names give way; dates, numbers and amounts are of no use when cut. */
    final int narrowest;

    final int width;
    final int widest;
    final @Nullable DocumentSort sort;
    /** Whether it is shown before the operator chooses. */
    final boolean shown;

    DocumentColumn(String id, int narrowest, int width, int widest, @Nullable DocumentSort sort) {
        this(id, narrowest, width, widest, sort, true);
    }

    DocumentColumn(String id, int narrowest, int width, int widest, @Nullable DocumentSort sort, boolean shown) {
        this.shown = shown;
        this.id = id;
        this.narrowest = narrowest;
        this.width = width;
        this.widest = widest;
        this.sort = sort;
    }
}
