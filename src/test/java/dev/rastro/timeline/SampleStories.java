package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;
import java.util.ArrayList;
import java.util.List;

/** Lives of documents of the four families that are looked at most, for the screen. */
public final class SampleStories {
    private SampleStories() {}

    /** The key of the document of a family. */
    public static AccessKey key(DfeFamily family) {
        return GeneratedHistories.key(family);
    }

    /** The document and what happened to it: type of event and hour after the issue in turns. */
    public static List<DomainEvent> of(DfeFamily family, Object... typesAndHours) {
        AccessKey key = key(family);
        String status = family == DfeFamily.NFSE ? "107" : "100";
        List<DomainEvent> facts = new ArrayList<>();
        facts.add(
                captured(header(key, family, protocol(status, "135260000000001", "digest"), "digest"), "doc" + family));
        for (int i = 0; i < typesAndHours.length; i += 2) {
            facts.add(event(key, family, (String) typesAndHours[i])
                    .hours((Integer) typesAndHours[i + 1])
                    .build());
        }
        return facts;
    }
}
