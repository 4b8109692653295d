package dev.rastro.simulator.generator.document;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.signing.SignedXml;
import dev.rastro.simulator.generator.world.Company;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An ordinary document on its way to the authority: signed, authorised at once, in production.
 *
 * @param supplement text between the signed element and its signature; may be empty
 */
record Filing(
        DfeFamily family,
        Envelope envelope,
        String key,
        Company issuer,
        @Nullable Company recipient,
        OffsetDateTime issuedAt,
        BigDecimal total,
        String signed,
        String supplement) {
    /**
     * Signs and authorises.
     *
     * @param protocol nProt
     */
    IssuedDocument authorised(Press press, String protocol) {
        SignedXml signature = press.signer()
                .sign(
                        signed,
                        envelope.namespace(),
                        envelope.idPrefix() + key,
                        press.signer().authority().credential(issuer));
        OffsetDateTime registered = issuedAt.plusSeconds(4);
        String file = envelope.file(
                new Envelope.IssueFacts(key, "1", registered, protocol, Authorization.AUTHORIZED),
                signed,
                supplement,
                signature);
        return new IssuedDocument(
                family,
                key,
                "1",
                issuer,
                recipient,
                issuedAt,
                registered,
                protocol,
                total,
                signature.digest(),
                "1",
                file);
    }

    IssuedDocument authorised(Press press) {
        return authorised(press, press.protocol(issuer.state().code(), issuedAt.plusSeconds(4)));
    }

    /** A supplement that carries the address of the QR code; the host does not exist. */
    static String qrCode(String group, String element, String family, String key) {
        Xml x = new Xml();
        String address = "https://" + family.toLowerCase(Locale.ROOT) + ".fazenda.example/qrcode?ch" + family + "="
                + key + "&tpAmb=1";
        x.group(group, () -> x.el(element, address));
        return x.toString();
    }
}
