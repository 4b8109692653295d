package dev.rastro.timeline;

import dev.rastro.acts.ActFold;
import dev.rastro.acts.DocumentActs;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.pending.OpenStates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;

/**
 * The fold by the rules of the field (MOC, NT 2014.002, NT 2020.001): the situation is a function of the set of facts, in
 * the authority's order, never in the order of arrival. Stateless, safe for use by several threads.
 */
public final class SituationFold implements TimelineFold {
    /** Dimension of a document with a reversal whose target has not arrived. */
    public static final String REVERSAL_PENDING = "ESTORNO_SEM_ALVO";

    /** Dimension of a document that names others by keys this reader may not know (sigilo fiscal, NT 2015.002). */
    public static final String MENTIONS_WITHHELD = "CHAVES_SOB_SIGILO";

    private final Catalogues catalogues;

    public SituationFold(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The fold over Rastro's own catalogues, which this reads: do it once. */
    public static SituationFold create() {
        return new SituationFold(Catalogues.load());
    }

    /** @throws IllegalArgumentException without events: there is nothing to fold */
    @Override
    public Timeline fold(AccessKey key, Collection<Recorded> recorded) {
        Collection<Recorded> events = Telling.only(recorded);
        Folded folded = new Folded(key, Facts.of(events), catalogues);
        NavigableSet<String> alerts = AlertRules.of(folded);
        DocumentRow row = new DocumentRowWriter(folded, catalogues).write(!alerts.isEmpty());
        List<TimelineRow> rows = new TimelineRowWriter(folded, catalogues).write();
        DocumentActs acts = ActFold.of(recorded);
        return new Timeline(
                row.with(OpenStates.of(row, alerts, rows, events)).with(acts.marks()),
                dimensions(folded, events),
                alerts,
                folded.versions.contents(),
                rows,
                ActRows.of(acts),
                new LifeWriter(folded, catalogues).write());
    }

    private NavigableSet<String> dimensions(Folded folded, Collection<Recorded> events) {
        List<String> found = new ArrayList<>();
        for (FoldedEvent event : folded.verdicts.standing()) {
            FiscalEventType type = event.type();
            if (type != null && type.dimension() != null && type.manifestation().isEmpty()) {
                found.add(type.dimension());
            }
        }
        if (folded.verdicts.anyPending()) {
            found.add(REVERSAL_PENDING);
        }
        if (events.stream().anyMatch(SituationFold::withheld)) {
            found.add(MENTIONS_WITHHELD);
        }
        return catalogues.dimensions().holding(found, folded.rule.situation());
    }

    private static boolean withheld(Recorded event) {
        return event.event() instanceof DomainEvent.DocumentCaptured captured
                && captured.header().warnings().contains("MENTIONS_WITHHELD");
    }
}
