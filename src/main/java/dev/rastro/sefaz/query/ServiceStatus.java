package dev.rastro.sefaz.query;

import dev.rastro.sefaz.exchange.Transcript;

/**
 * How an authoriser is (status do serviço).
 *
 * @param authoriser its acronym in the table of endpoints
 * @param status {@code cStat}: 107 in operation, 108 and 109 paused
 */
public record ServiceStatus(String authoriser, String status, String message, Transcript transcript) {}
