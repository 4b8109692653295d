package dev.rastro.sefaz.sync;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.log.DomainEvent;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.store.GapCause;
import dev.rastro.store.LedgerEntry;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out what the answer to a question after an NSU means for the ledger (NT 2014.002): the cursor never goes back,
 * every NSU between the old cursor and the new one is accounted for. Pure.
 */
final class PageReader {
    /** NSUs before the first one ever delivered are a gap only when they are this few; a page has up to fifty. */
    private static final long PAGE = 50;

    /** NSUs that a page may span: 50 documents (NT 2014.002), and as many numbers of other taxpayers between them. */
    private static final long LOST_PAGE = 100;

    /** Without a question for so long the authority stops numbering documents for a taxpayer. */
    private static final Duration INACTIVITY = Duration.ofDays(60);

    private final NsuStream stream;
    private final @Nullable StreamPosition before;
    private final OffsetDateTime now;

    PageReader(NsuStream stream, @Nullable StreamPosition before, OffsetDateTime now) {
        this.stream = stream;
        this.before = before;
        this.now = now;
    }

    /**
     * Reads a page (138) or the answer that there is none (137).
     *
     * @param known NSUs beyond the cursor that came early and are in the ledger already
     */
    Reading page(DistributionAnswer answer, List<NsuContent> came, SortedSet<Nsu> known, boolean nothing) {
        Nsu from = before == null ? beginning(came, answer.last()) : before.cursor();
        Nsu last = max(from, answer.last() == null ? lastOf(came, from) : answer.last());
        SortedSet<Nsu> present = new TreeSet<>(known);
        came.forEach(content -> present.add(content.nsu()));
        List<NsuRange> holes = holes(
                from,
                last,
                present,
                nothing ? NsuState.EMPTY : NsuState.MISSING,
                nothing ? GapCause.NOTHING_THERE : GapCause.GAP_IN_PAGE);
        Nsu greatest = answer.greatest() == null ? null : max(answer.greatest(), last);
        boolean noProgress = before != null && last.equals(before.cursor());
        boolean exhausted = nothing || noProgress || (greatest != null && last.compareTo(greatest) >= 0);
        List<DomainEvent> events = new ArrayList<>();
        if (inactive()) {
            events.add(activated(before == null ? from : before.cursor()));
        }
        holes.stream()
                .filter(hole -> hole.state() == NsuState.MISSING)
                .map(this::gap)
                .forEach(events::add);
        return new Reading(
                new StreamPosition(
                        stream,
                        before == null ? from : before.beginning(),
                        last,
                        greatest,
                        before == null || inactive() ? now : before.activatedAt(),
                        now,
                        exhausted ? now : (before == null ? null : before.completeAt())),
                new LedgerEntry(stream, once(came), holes),
                events,
                exhausted);
    }

    /** Reads a refusal for undue consumption (656): its ultNSU may tell that someone else was here; never its maxNSU. */
    Reading refusal(DistributionAnswer answer, Nsu asked, boolean answerLost) {
        List<DomainEvent> events = new ArrayList<>();
        Nsu theirs = answer.last();
        events.add(new DomainEvent.ConsumptionRefused(
                stream.taxpayer(),
                stream.service().name(),
                stream.environment(),
                answer.outcome().name(),
                answer.status(),
                answer.message(),
                asked.value(),
                theirs == null ? -1 : theirs.value()));
        StreamPosition position = before;
        if (theirs == null || theirs.equals(Nsu.ZERO)) {
            return new Reading(position, null, events, false);
        }
        if (position == null) {
            return firstRefusal(theirs, answerLost, events);
        }
        if (theirs.compareTo(position.cursor()) <= 0) {
            return new Reading(position, null, events, false);
        }
        NsuRange gap = new NsuRange(
                new Nsu(position.cursor().value() + 1),
                theirs,
                NsuState.MISSING,
                answerLost ? GapCause.ANSWER_LOST : GapCause.FOREIGN_CONSUMER,
                now);
        events.add(gap(gap));
        return new Reading(
                new StreamPosition(
                        stream,
                        position.beginning(),
                        theirs,
                        position.greatest(),
                        position.activatedAt(),
                        position.answeredAt(),
                        position.completeAt()),
                new LedgerEntry(stream, List.of(), List.of(gap)),
                events,
                false);
    }

    /**
     * Where the very first question is refused, capture begins where the authority stands. Unless a question of ours was
     * answered before and its answer got lost: then the page in it is asked for by itself.
     */
    private Reading firstRefusal(Nsu theirs, boolean answerLost, List<DomainEvent> events) {
        Nsu beginning = answerLost ? new Nsu(Math.max(0, theirs.value() - LOST_PAGE)) : theirs;
        events.add(activated(beginning));
        StreamPosition position = new StreamPosition(stream, beginning, theirs, null, now, now, null);
        if (beginning.equals(theirs)) {
            return new Reading(position, null, events, false);
        }
        NsuRange gap =
                new NsuRange(new Nsu(beginning.value() + 1), theirs, NsuState.MISSING, GapCause.ANSWER_LOST, now);
        events.add(gap(gap));
        return new Reading(position, new LedgerEntry(stream, List.of(), List.of(gap)), events, false);
    }

    private boolean inactive() {
        return before == null || Duration.between(before.answeredAt(), now).compareTo(INACTIVITY) > 0;
    }

    private DomainEvent activated(Nsu beginning) {
        return new DomainEvent.CaptureActivated(
                stream.taxpayer(), stream.service().name(), stream.environment(), beginning.value());
    }

    private DomainEvent gap(NsuRange range) {
        return new DomainEvent.NsuGapFound(
                stream.taxpayer(),
                stream.service().name(),
                stream.environment(),
                range.first().value(),
                range.last().value(),
                range.cause().name());
    }

    private static Nsu beginning(List<NsuContent> came, @Nullable Nsu last) {
        long first = came.stream()
                .mapToLong(content -> content.nsu().value())
                .min()
                .orElse(last == null ? 0 : last.value() + 1);
        return first <= PAGE + 1 ? Nsu.ZERO : new Nsu(first - 1);
    }

    private static Nsu lastOf(List<NsuContent> came, Nsu from) {
        return came.stream().map(NsuContent::nsu).max(Comparator.naturalOrder()).orElse(from);
    }

    private static Nsu max(Nsu one, Nsu other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private List<NsuRange> holes(Nsu from, Nsu to, SortedSet<Nsu> present, NsuState state, GapCause cause) {
        List<NsuRange> holes = new ArrayList<>();
        long next = from.value() + 1;
        for (Nsu each : present) {
            if (each.value() > to.value()) {
                break;
            }
            if (each.value() > next) {
                holes.add(new NsuRange(new Nsu(next), new Nsu(each.value() - 1), state, cause, now));
            }
            next = Math.max(next, each.value() + 1);
        }
        if (next <= to.value()) {
            holes.add(new NsuRange(new Nsu(next), to, state, cause, now));
        }
        return holes;
    }

    /** One entry for each NSU: services were seen to deliver one twice in a page. */
    private static List<NsuContent> once(List<NsuContent> came) {
        TreeMap<Nsu, NsuContent> byNsu = new TreeMap<>();
        came.forEach(content -> byNsu.putIfAbsent(content.nsu(), content));
        return List.copyOf(byNsu.values());
    }

    /** Reads the answer to a question about one NSU, or about a key where {@code asked} is {@code null}. */
    Reading single(@Nullable Nsu asked, List<NsuContent> came, boolean empty) {
        StreamPosition position = before;
        if (position == null) {
            return Reading.nothing(null);
        }
        List<NsuRange> holes = new ArrayList<>();
        boolean answered = came.stream().anyMatch(content -> content.nsu().equals(asked));
        if (asked != null && (empty || !answered)) {
            holes.add(new NsuRange(asked, asked, NsuState.EMPTY, GapCause.ASKED, now));
        }
        // What is beyond the cursor is left to the page that will bring it; what is before the beginning is no gap.
        List<NsuContent> within = came.stream()
                .filter(content -> content.nsu().compareTo(position.cursor()) <= 0
                        && content.nsu().compareTo(position.beginning()) > 0)
                .toList();
        return new Reading(position, new LedgerEntry(stream, once(within), holes), List.of(), false);
    }
}
