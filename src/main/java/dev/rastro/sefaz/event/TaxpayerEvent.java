package dev.rastro.sefaz.event;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event that a taxpayer wants to register.
 *
 * @param key the document
 * @param author CNPJ (14) or CPF (11) of the taxpayer
 * @param type {@code tpEvento}: 210200, 210210, 210220, 210240, 610110 or 610111
 * @param sequence {@code nSeqEvento}, from 1
 * @param at the author's clock, with its offset
 * @param justification {@code xJust} of 210240 and the observation of 610110; {@code null} where the type takes none
 * @param targetProtocol the protocol taken back by a reversal (610111)
 */
public record TaxpayerEvent(
        AccessKey key,
        String author,
        Environment environment,
        String type,
        int sequence,
        OffsetDateTime at,
        @Nullable String justification,
        @Nullable String targetProtocol) {}
