package dev.rastro.dfe.xml.verify;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One signature, as operators see it.
 *
 * @param element what it is the signature of: NFe, evento, NFSe ...
 * @param own whether it is the document's own, not the answer's and not of something inside
 * @param signer the name in the certificate
 * @param taxId the CNPJ or CPF in the certificate
 * @param issuer the name of the authority that issued the certificate
 * @param algorithm the signature's, for example "rsa-sha1"
 * @param signedAt when it was signed, as far as the file tells
 */
public record SignatureDetail(
        String element,
        boolean own,
        SignatureOutcome outcome,
        @Nullable String signer,
        @Nullable String taxId,
        @Nullable String issuer,
        @Nullable OffsetDateTime validFrom,
        @Nullable OffsetDateTime validUntil,
        @Nullable String algorithm,
        @Nullable String digest,
        @Nullable OffsetDateTime signedAt) {}
