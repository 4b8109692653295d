package dev.rastro.timeline;

import dev.rastro.acts.ActFold;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import java.util.Collection;

/** The events of a document that tell something of it; what operators did with their copy of it does not. Pure. */
final class Telling {
    private static final String PRINTED = DomainEvent.DocumentPrinted.class.getSimpleName();

    private Telling() {}

    static boolean of(Recorded event) {
        return !event.envelope().type().equals(PRINTED) && !ActFold.isAct(event);
    }

    /** Those that tell something; mostly all of them. */
    static Collection<Recorded> only(Collection<Recorded> events) {
        for (Recorded each : events) {
            if (!of(each)) {
                return events.stream().filter(Telling::of).toList();
            }
        }
        return events;
    }
}
