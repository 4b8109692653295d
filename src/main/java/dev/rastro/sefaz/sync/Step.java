package dev.rastro.sefaz.sync;

import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.exchange.SefazException;

/** What one question to an authority brought. */
sealed interface Step {
    /**
     * An answer was taken in.
     *
     * @param items what was in it
     * @param repaired whether it was a question about a missing NSU, now accounted for
     */
    record Taken(int items, boolean repaired) implements Step {}

    /** The authority answered that something has to change first. */
    record Refused(String status, String message) implements Step {}

    /** No usable answer. */
    record Failed(SefazException failure) implements Step {}

    /** Nothing was asked. */
    record Waiting(Verdict.Wait verdict) implements Step {}
}
