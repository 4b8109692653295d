package dev.rastro.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.document.Xml;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void secondsAreWrittenEvenWhereTheyAreZero() {
        assertThat(Xml.time(OffsetDateTime.parse("2026-11-24T10:18:00.123-03:00")))
                .isEqualTo("2026-11-24T10:18:00-03:00");
    }
}
