package dev.rastro.simulator.server;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as the schemas want them: to the second, which is written even where it is zero. */
final class Moments {
    private Moments() {}

    static String now(Clock clock) {
        return text(OffsetDateTime.now(clock));
    }

    static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
