package dev.rastro.sefaz.ledger;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.store.Exchange;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is proven about one stream.
 *
 * @param activatedAt when capture began; {@code null} before the first usable answer
 * @param cursor the last NSU examined
 * @param greatest the greatest the authority told of; {@code null} when it told none
 * @param counts NSUs by state; states without any are absent
 * @param gaps runs of missing NSUs, oldest first, at most {@link #GAPS}
 * @param coveredFrom from when on documents are covered; {@code null} before the first usable answer
 * @param coveredTo up to when; {@code null} until the stream was read to its end once
 * @param inactivityDays days since the last usable answer; from {@link #INACTIVITY_WARNING} on the operator is warned,
 *     at 60 the authority stops numbering documents for this taxpayer (NT 2014.002)
 * @param next whether a page may be asked for now, or when and why not
 * @param lastExchange the last one with the authority; {@code null} before the first
 */
public record CoverageView(
        NsuStream stream,
        @Nullable OffsetDateTime activatedAt,
        Nsu cursor,
        @Nullable Nsu greatest,
        Map<NsuState, Long> counts,
        List<NsuRange> gaps,
        @Nullable OffsetDateTime coveredFrom,
        @Nullable OffsetDateTime coveredTo,
        long inactivityDays,
        Verdict.@Nullable Wait next,
        @Nullable Exchange lastExchange) {
    /** Most runs of missing NSUs that a view lists. */
    public static final int GAPS = 100;

    /** Days without a question from which on the operator is warned. */
    public static final int INACTIVITY_WARNING = 45;

    public CoverageView {
        counts = Map.copyOf(counts);
        gaps = List.copyOf(gaps);
    }

    /** Whether every NSU from the beginning of capture to the last known one is accounted for. */
    public boolean complete() {
        return activatedAt != null && gaps.isEmpty() && (greatest == null || cursor.compareTo(greatest) >= 0);
    }

    /** How many of the NSUs are in a state. */
    public long count(NsuState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Whether the operator is to be warned of 60 days without a question. */
    public boolean inactivityWarning() {
        return activatedAt != null && inactivityDays >= INACTIVITY_WARNING;
    }
}
