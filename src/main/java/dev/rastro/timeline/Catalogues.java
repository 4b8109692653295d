package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.KeyLayouts;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.Ufs;
import dev.rastro.dfe.xml.EventRecord;
import java.util.Optional;

/** The tables the fold reads. Immutable, safe for use by several threads. */
public record Catalogues(
        Models models,
        KeyLayouts layouts,
        FiscalEventTypes eventTypes,
        StatusCodes statusCodes,
        LifeCycle lifeCycle,
        Ufs ufs,
        Dimensions dimensions,
        Authorities authorities,
        EventDetails eventDetails) {

    /** Reads all tables; do it once. */
    public static Catalogues load() {
        Ufs ufs = Ufs.load();
        return new Catalogues(
                Models.load(),
                KeyLayouts.load(),
                FiscalEventTypes.load(),
                StatusCodes.load(),
                LifeCycle.load(),
                ufs,
                Dimensions.load(),
                Authorities.load(ufs),
                EventDetails.load());
    }

    /** The type of an event of a document of {@code family}; the event's own family helps when that is not known. */
    Optional<FiscalEventType> type(DfeFamily family, EventRecord event) {
        return eventTypes.find(family, event.type()).or(() -> eventTypes.find(event.family(), event.type()));
    }
}
