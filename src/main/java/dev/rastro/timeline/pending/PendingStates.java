package dev.rastro.timeline.pending;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TsvTable;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.Unsettled;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is not final about a document: what its line says is open, and what the clock adds. Immutable; safe for use
 * by several threads.
 */
public final class PendingStates {
    /** After this long the last word of the authority is called old, unless the operator chose otherwise. */
    public static final Duration STALE = Duration.ofDays(30);

    /** The one state that comes by time alone. */
    public static final String NOT_CONFIRMED = "SITUACAO_NAO_CONFIRMADA";

    /** The states of a document whose XML is not here. */
    public static final Set<String> INCOMPLETE =
            Set.of("AGUARDANDO_XML", "RESUMO_SEM_RESPOSTA", "EVENTO_SEM_DOCUMENTO");

    private final Map<String, @Nullable Duration> usual;
    private final Duration stale;

    private PendingStates(Map<String, @Nullable Duration> usual, Duration stale) {
        this.usual = usual;
        this.stale = stale;
    }

    /**
     * Reads the table.
     *
     * @param stale how old the authority's last word may be before the situation counts as not confirmed
     */
    public static PendingStates load(Duration stale) {
        Map<String, @Nullable Duration> usual = new LinkedHashMap<>();
        TsvTable.load(PendingStates.class, "pending.tsv").rows().forEach(row -> {
            String hours = row.find("hours").orElse(null);
            usual.put(row.text("code"), hours == null ? null : Duration.ofHours(Long.parseLong(hours)));
        });
        return new PendingStates(usual, stale);
    }

    /** The same where the last word of the authority counts as old after another time. */
    public PendingStates staleAfter(Duration other) {
        return new PendingStates(usual, other);
    }

    /** The codes of all states, in the order of the table. */
    public List<String> codes() {
        return List.copyOf(usual.keySet());
    }

    /** The states of a document, in the order of the table. */
    public List<Pending> of(DocumentRow row, OffsetDateTime now) {
        List<Unsettled.State> states = row.unsettled().states();
        Stream<Pending> open = states.stream().map(state -> pending(state.code(), state.since(), now));
        return Stream.concat(open, stale(row, now).map(at -> pending(NOT_CONFIRMED, at, now)).stream())
                .toList();
    }

    private Pending pending(String code, Instant since, OffsetDateTime now) {
        OffsetDateTime at = since.atOffset(now.getOffset());
        Duration duration = usual.get(code);
        return new Pending(code, at, duration == null ? null : at.plus(duration));
    }

    private Optional<Instant> stale(DocumentRow row, OffsetDateTime now) {
        return row.situation() == Situation.AUTHORIZED
                ? Optional.ofNullable(row.unsettled().knownAsOf())
                        .filter(at -> at.isBefore(now.toInstant().minus(stale)))
                : Optional.empty();
    }

    /**
     * Selects the documents in any of these states; with none, all documents.
     *
     * @param stale see {@link #load}
     */
    public static PendingFilter filter(Collection<String> codes, Duration stale, OffsetDateTime now) {
        Set<String> kept = new LinkedHashSet<>(codes);
        boolean old = kept.remove(NOT_CONFIRMED);
        return new PendingFilter(kept, old ? now.toInstant().minus(stale) : null);
    }

    /**
     * How old the knowledge of a document's situation is: when an authority last told something of it. What it handed out
     * itself counts from when it did, what came by a file from the moment of its registration.
     */
    public static Optional<OffsetDateTime> knownAsOf(Collection<Recorded> events) {
        return events.stream().flatMap(PendingStates::toldAt).max(Comparator.naturalOrder());
    }

    private static Stream<OffsetDateTime> toldAt(Recorded recorded) {
        return switch (recorded.event()) {
            case DomainEvent.DocumentCaptured it ->
                it.header().protocol() == null
                        ? Stream.empty()
                        : told(recorded, it.header().protocol().at());
            case DomainEvent.SummaryCaptured it -> told(recorded, it.summary().registeredAt());
            case DomainEvent.FiscalEventCaptured it -> told(recorded, it.event().registeredAt());
            case DomainEvent.ProtocolCaptured it -> told(recorded, it.protocol().at());
            default -> Stream.empty();
        };
    }

    private static Stream<OffsetDateTime> told(Recorded recorded, @Nullable OffsetDateTime registered) {
        boolean byAuthority = recorded.envelope().actor().kind() == Actor.Kind.AUTHORITY;
        return Stream.ofNullable(byAuthority ? recorded.envelope().recordedAt() : registered);
    }
}
