package dev.rastro.sefaz.sync;

import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.time.OffsetDateTime;

/** What came of wanting to read a stream. */
public sealed interface SyncResult {
    NsuStream stream();

    /**
     * Read as far as it goes for now.
     *
     * @param pages answers taken in
     * @param items documents, events and summaries in them, repeated ones included
     * @param repaired missing NSUs that were asked for and are accounted for now
     * @param next when and why the next question waits
     */
    record Read(NsuStream stream, int pages, int items, int repaired, NotNow next) implements SyncResult {}

    /** Nothing was asked, and why. */
    record NotNow(NsuStream stream, OffsetDateTime until, WaitReason reason) implements SyncResult {}

    /**
     * The authority could not be asked, or did not answer usably.
     *
     * @param retryAt when it is tried again
     */
    record Failed(NsuStream stream, SefazFailure failure, String detail, OffsetDateTime retryAt)
            implements SyncResult {}

    /** The authority refused the question or the one who asks: a change is needed first. */
    record Refused(NsuStream stream, String status, String message) implements SyncResult {}
}
