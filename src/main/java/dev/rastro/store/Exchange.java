package dev.rastro.store;

import dev.rastro.dfe.Environment;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with an authority, as the journal keeps it.
 *
 * @param service the operation
 * @param taxpayer who asked, CNPJ or CPF
 * @param httpStatus {@code null} when no answer came
 * @param status {@code cStat} or its like
 * @param failure code of the failure, for example "SEF-102"; {@code null} when there was a usable answer
 * @param request SHA-256 of the request, which is kept as an original
 * @param answer SHA-256 of the answer as it came; {@code null} when nothing came
 * @param kept SHA-256 of what is kept of the answer: the answer itself, or the answer with the documents in it replaced
 *     by their hashes, because these are originals by themselves
 */
public record Exchange(
        String service,
        Environment environment,
        @Nullable String taxpayer,
        OffsetDateTime requestedAt,
        Duration duration,
        @Nullable Integer httpStatus,
        @Nullable String status,
        @Nullable String failure,
        String traceId,
        String spanId,
        String request,
        @Nullable String answer,
        @Nullable String kept) {}
