package dev.rastro.dfe.xml;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The authority's answer to a document ({@code protNFe/infProt} and its siblings of other families).
 *
 * @param status cStat as text, for example "100"
 * @param reason xMotivo
 * @param number nProt
 * @param at dhRecbto with its own offset
 * @param digestValue digVal, base64 as written
 */
public record Protocol(
        String status,
        @Nullable String reason,
        @Nullable String number,
        @Nullable OffsetDateTime at,
        @Nullable String digestValue) {}
