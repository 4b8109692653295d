package dev.rastro.bench;

import dev.rastro.log.Shadow;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ReadModels;
import java.util.List;

/**
 * Fills the list of documents as a rebuild does: beside the shown one, in the order of keys, with its indexes at the end.
 * Row by row into all indexes, a million rows that come in no order take more than half an hour.
 */
final class ListFiller {
    private static final String CONSUMER = "documents";
    private static final int BATCH = 2_000;

    /** Makes the lines of documents from one number up to before another, by ascending key. */
    @FunctionalInterface
    interface Lines {
        List<DocumentRow> of(int from, int to);
    }

    private ListFiller() {}

    static void fill(ReadModels readModels, int documents, Lines lines) {
        Shadow shadow = readModels.shadow(CONSUMER);
        shadow.open(documents);
        ReadModels beside = readModels.shadowed();
        for (int from = 0; from < documents; from += BATCH) {
            int to = Math.min(documents, from + BATCH);
            beside.saveDocuments(CONSUMER, lines.of(from, to), to);
        }
        shadow.complete();
        shadow.show();
    }
}
