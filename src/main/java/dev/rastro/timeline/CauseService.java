package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Envelope;
import dev.rastro.log.EventLog;
import dev.rastro.log.Recorded;
import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers "por quê?" for rows and events. Safe for use by several threads. */
public final class CauseService {
    private final EventLog log;
    private final ExchangeJournal exchanges;

    public CauseService(EventLog log, ExchangeJournal exchanges) {
        this.log = log;
        this.exchanges = exchanges;
    }

    /** Why a row is on the timeline of a document; empty where the row is told by no event. */
    public Optional<CauseChain> why(AccessKey key, TimelineRow row) {
        return RowEvents.behind(row, log.readByKey(key)).map(this::chain);
    }

    /** Why an event is in the log; empty when there is no such event. */
    public Optional<CauseChain> why(UUID event) {
        return log.find(event).map(this::chain);
    }

    /** Those of a document's rows that the events of a chain told. */
    public List<TimelineRow> rowsOf(CauseChain chain, AccessKey key, List<TimelineRow> rows) {
        List<Recorded> events = log.readByKey(key);
        return rows.stream()
                .filter(row -> RowEvents.behind(row, events)
                        .filter(event -> chain.contains(event.envelope().id()))
                        .isPresent())
                .toList();
    }

    private CauseChain chain(Recorded event) {
        return CauseChain.of(event, log::find, this::exchange);
    }

    /** The exchange whose operation the event was recorded in. Early versions only noted that both are of one trace. */
    private Optional<Exchange> exchange(Envelope envelope) {
        List<Exchange> ofTrace = exchanges.ofTrace(envelope.traceId());
        Optional<Exchange> exact = ofTrace.stream()
                .filter(each -> each.spanId().equals(envelope.spanId()))
                .findFirst();
        boolean early = ofTrace.size() == 1
                && ofTrace.getFirst().kept() != null
                && envelope.proof().sha256().equals(ofTrace.getFirst().kept());
        return exact.or(() -> early ? Optional.of(ofTrace.getFirst()) : Optional.empty());
    }
}
