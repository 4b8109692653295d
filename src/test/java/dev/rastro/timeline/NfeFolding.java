package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.document;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.recorded;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;

/** What tests of the fold say over and over of the one NF-e of the samples. */
abstract class NfeFolding {
    static final DfeFamily F = DfeFamily.NFE;
    final SituationFold fold = SituationFold.create();

    Timeline nfe(DomainEvent... events) {
        return fold.fold(NFE, recorded(events));
    }

    static Samples.EventBuilder on(String type) {
        return event(NFE, F, type);
    }

    static DomainEvent doc() {
        return document(NFE, F);
    }
}
