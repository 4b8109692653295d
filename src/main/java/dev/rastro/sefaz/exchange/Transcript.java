package dev.rastro.sefaz.exchange;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What went over the wire, for the journal. Holds no secret: certificates authenticate below HTTP.
 *
 * @param service the operation, as in the table of endpoints
 * @param requestedAt when the request left
 * @param httpStatus {@code null} when no answer came
 * @param status {@code cStat} or its like; {@code null} when the answer has none
 * @param request the body sent, or the request line where there is no body
 * @param answer the body that came, as far as it came; {@code null} when nothing came
 */
public record Transcript(
        String service,
        OffsetDateTime requestedAt,
        Duration duration,
        @Nullable Integer httpStatus,
        @Nullable String status,
        byte[] request,
        byte @Nullable [] answer) {
    /** The same exchange, once the answer's status is known. */
    public Transcript withStatus(String known) {
        return new Transcript(service, requestedAt, duration, httpStatus, known, request, answer);
    }
}
