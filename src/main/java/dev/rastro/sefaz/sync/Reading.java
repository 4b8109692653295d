package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Nsu;
import dev.rastro.log.DomainEvent;
import dev.rastro.store.LedgerEntry;
import dev.rastro.store.StreamPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer changes.
 *
 * @param position where the stream stands after it; {@code null} when it still has no position
 * @param events what is to be told in the log, beside the documents
 * @param exhausted whether nothing more is there for now
 */
record Reading(
        @Nullable StreamPosition position, @Nullable LedgerEntry ledger, List<DomainEvent> events, boolean exhausted) {
    Reading {
        events = List.copyOf(events);
    }

    /** Nothing changes. */
    static Reading nothing(@Nullable StreamPosition position) {
        return new Reading(position, null, List.of(), false);
    }

    /** The NSU to ask from. */
    Nsu cursor() {
        return position == null ? Nsu.ZERO : position.cursor();
    }
}
