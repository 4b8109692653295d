package dev.rastro.print.buffer;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.PrintHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What came in and waits to be printed: of today, or since the buffer was last emptied. Safe for use by several threads. */
public final class PrintBuffer {
    private final PrintHistory history;
    private final Clock clock;

    /** From when on. */
    public enum Since {
        TODAY,
        /** Since the buffer was last emptied; today where it never was. */
        LAST_PRINT
    }

    public PrintBuffer(PrintHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Documents that were not printed, in the order in which they came in. */
    public List<AccessKey> waiting(Since since) {
        return history.waiting(from(since));
    }

    private OffsetDateTime from(Since since) {
        OffsetDateTime today =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return since == Since.LAST_PRINT ? history.lastBuffer().orElse(today) : today;
    }

    /**
     * Until when the buffer is empty once all that waits now is printed; empty where documents from before may wait still.
     * To be asked before {@link #waiting}: what comes in meanwhile then belongs to the next one.
     */
    public Optional<OffsetDateTime> until(Since since) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<OffsetDateTime> last = history.lastBuffer();
        return last.isEmpty() || !from(since).isAfter(last.get()) ? Optional.of(now) : Optional.empty();
    }
}
