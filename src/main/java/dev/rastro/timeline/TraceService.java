package dev.rastro.timeline;

import dev.rastro.log.EventLog;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.KeptSpan;
import dev.rastro.log.trace.SpanJournal;
import dev.rastro.store.ExchangeJournal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what happened in one operation. Safe for use by several threads. */
public final class TraceService {
    /** An import has a trace of its own, however large. */
    private static final int EVENTS = 20_000;

    private static final int OPERATIONS = 2_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final EventLog log;
    private final ExchangeJournal exchanges;
    private final SpanJournal spans;
    private final Runnable flush;
    private final ZoneId zone;

    /**
     * Makes the service.
     *
     * @param flush sees to it that what ended can be read from {@code spans}
     */
    public TraceService(EventLog log, ExchangeJournal exchanges, SpanJournal spans, Runnable flush, ZoneId zone) {
        this.log = log;
        this.exchanges = exchanges;
        this.spans = spans;
        this.flush = flush;
        this.zone = zone;
    }

    /** The trace of a W3C trace id; empty when nothing is known of it. */
    public Optional<Trace> trace(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        flush.run();
        List<Recorded> events = log.ofTrace(id, EVENTS);
        List<KeptSpan> operations = spans.ofTrace(id, OPERATIONS);
        boolean cut = events.size() == EVENTS || operations.size() == OPERATIONS;
        return Waterfall.of(id, operations, exchanges.ofTrace(id), events, zone, cut);
    }
}
