package dev.rastro.simulator.generator.document;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A finished document and what its later history needs to know of it.
 *
 * @param key 44 or 50 characters
 * @param environment tpAmb
 * @param recipient the company it is addressed to; {@code null} for persons and anonymous consumers
 * @param registeredAt dhRecbto
 * @param protocol nProt, also of a document that is written without its protocol
 * @param digest DigestValue, base64
 * @param operation tpNF; "1" where the family has none
 * @param xml the file
 */
public record IssuedDocument(
        DfeFamily family,
        String key,
        String environment,
        Company issuer,
        @Nullable Company recipient,
        OffsetDateTime issuedAt,
        OffsetDateTime registeredAt,
        String protocol,
        BigDecimal total,
        String digest,
        String operation,
        String xml) {}
