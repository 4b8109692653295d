package dev.rastro.print.cte;

import dev.rastro.print.layout.CodeWords;
import dev.rastro.print.layout.FieldTable;
import dev.rastro.print.page.Pen;

/** The blocks of one document, from which each of the family's auxiliary documents takes those it has. */
record CteBlocks(Pen pen, Cte cte, CodeWords words, FieldTable fields, boolean taxReform) {
    CteParties parties() {
        return new CteParties(pen, cte);
    }

    CteCargo cargo() {
        return new CteCargo(pen, cte, words, fields);
    }

    CteValues values() {
        return new CteValues(pen, cte, words, fields, taxReform);
    }

    CteDocuments documents() {
        return new CteDocuments(pen, cte, words);
    }

    CteModal modal() {
        return new CteModal(pen, cte, words, fields);
    }

    CteRemarks remarks() {
        return new CteRemarks(pen, cte, fields);
    }
}
