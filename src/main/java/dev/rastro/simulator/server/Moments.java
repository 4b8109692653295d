package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.Xml;
import java.time.Clock;
import java.time.OffsetDateTime;

/** The moment of an answer. */
final class Moments {
    private Moments() {}

    /** Now, as the schemas want it. */
    static String now(Clock clock) {
        return Xml.time(OffsetDateTime.now(clock));
    }
}
