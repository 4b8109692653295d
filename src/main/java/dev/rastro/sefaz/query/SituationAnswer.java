package dev.rastro.sefaz.query;

import dev.rastro.sefaz.exchange.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * What an authority says of a document now (consulta protocolo).
 *
 * @param status {@code cStat} of {@code retConsSit}
 * @param document the answer's {@code retConsSit*} element, ready for intake: protocol and events; {@code null} when the
 *     authority knows nothing
 */
public record SituationAnswer(String status, String message, byte @Nullable [] document, Transcript transcript) {}
