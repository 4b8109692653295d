package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every family of DF-e has in common, read in one pass. Absent values are {@code null}, never invented.
 *
 * @param key the access key as the document's Id gives it
 * @param model {@code mod}, two digits, where the family has one
 * @param layout the declared version of the layout, for example "4.00"
 * @param issuedAt dhEmi; a date without time or offset is read as midnight, Brasília time (-03:00)
 * @param recipient the party the document is addressed to (dest, toma, tomador ...)
 * @param others further parties by role (rem, exped, receb, transporta ...), without repetition of issuer and recipient
 * @param total the amount of the whole document (vNF, vTPrest, vCarga, vLiq ...), in BRL
 * @param operation tpNF: "0" entrada, "1" saída; {@code null} where the family has none
 * @param purpose finNFe, tpCTe and the like, as written
 * @param emissionType tpEmis
 * @param nature natOp or the like
 * @param protocol the protocol in the same file, if any
 * @param digestValue the signature's DigestValue, base64 as written
 * @param freightMode modFrete of an NF-e: who pays for the freight
 * @param serviceType tpServ of a CT-e: normal, subcontratação, redespacho ...
 * @param mentions the other documents that this one names; {@code null} where it was recorded before Rastro looked for them
 * @param warnings codes of oddities that do not stop the reading, for example "KEY_CHECK_DIGIT"
 */
public record DocumentHeader(
        AccessKey key,
        DfeFamily family,
        @Nullable String model,
        @Nullable String layout,
        @Nullable String series,
        @Nullable String number,
        @Nullable OffsetDateTime issuedAt,
        @Nullable Party issuer,
        @Nullable Party recipient,
        List<Party> others,
        @Nullable BigDecimal total,
        Environment environment,
        @Nullable String operation,
        @Nullable String purpose,
        @Nullable String emissionType,
        @Nullable String nature,
        @Nullable String freightMode,
        @Nullable String serviceType,
        @Nullable Protocol protocol,
        @Nullable String digestValue,
        @Nullable List<Mention> mentions,
        List<String> warnings) {
    public DocumentHeader {
        others = List.copyOf(others);
        mentions = mentions == null ? null : List.copyOf(mentions);
        warnings = List.copyOf(warnings);
    }
}
