package dev.rastro.timeline;

import dev.rastro.acts.ActFold;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import dev.rastro.store.Marks;
import dev.rastro.store.PastDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was known of a document at the moments when more was learnt: the fold of what had been recorded by then. A function of
 * the set of recordings; order and repetition make no difference. Pure.
 */
public final class PastStates {
    private final TimelineFold fold;

    public PastStates(TimelineFold fold) {
        this.fold = fold;
    }

    /** The second in which something was recorded: finer, nobody asks, and one import would have hundreds of moments. */
    static Instant second(Recorded recorded) {
        return recorded.envelope().recordedAt().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The states that are no longer true, oldest first; most documents have none. What operators did is that of today: it is
     * nothing that was known of the document.
     */
    public List<PastDocument> of(AccessKey key, Collection<Recorded> events) {
        TreeMap<Instant, List<Recorded>> bySecond = new TreeMap<>();
        for (Recorded each : Telling.only(events)) {
            bySecond.computeIfAbsent(second(each), any -> new ArrayList<>(2)).add(each);
        }
        List<PastDocument> past = new ArrayList<>();
        Marks marks = bySecond.size() < 2 ? Marks.NONE : ActFold.of(events).marks();
        List<Recorded> known = new ArrayList<>();
        for (Map.Entry<Instant, List<Recorded>> learnt : bySecond.entrySet()) {
            known.addAll(learnt.getValue());
            Instant next = bySecond.higherKey(learnt.getKey());
            if (next != null) {
                past.add(new PastDocument(
                        fold.fold(key, known).document().with(marks), OffsetDateTime.ofInstant(next, ZoneOffset.UTC)));
            }
        }
        return past;
    }
}
