package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document known only by its summary (resNFe of the distribution service, NT 2014.002).
 *
 * @param situation cSitNFe: 1 autorizada, 2 denegada, 3 cancelada
 * @param operation tpNF: "0" entrada, "1" saída
 * @param registeredAt dhRecbto
 */
public record DocumentSummary(
        AccessKey key,
        @Nullable Party issuer,
        @Nullable OffsetDateTime issuedAt,
        @Nullable BigDecimal total,
        @Nullable String operation,
        @Nullable String situation,
        @Nullable String protocol,
        @Nullable OffsetDateTime registeredAt,
        @Nullable String digestValue,
        Environment environment) {}
