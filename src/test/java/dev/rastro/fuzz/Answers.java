package dev.rastro.fuzz;

import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.sefaz.http.Answer;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Bytes as the answer of a service. */
public final class Answers {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-24T12:00:00-03:00");

    private Answers() {}

    public static Answer of(byte[] body) {
        return new Answer(200, body, new Transcript("Treino", NOON, Duration.ZERO, 200, null, new byte[0], body));
    }
}
