package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story decides about an NF-e before it is written. Immutable; the {@code with} methods give a changed copy.
 *
 * @param recipient the buying company, or {@code null} when a person or nobody is named
 * @param environment tpAmb
 * @param emissionType tpEmis
 * @param references keys for NFref
 * @param carrier transporta
 * @param delivery where the goods go when not to the recipient
 */
public record NfeDraft(
        String model,
        NfeNature nature,
        Company issuer,
        @Nullable Company recipient,
        @Nullable Person person,
        OffsetDateTime issuedAt,
        String environment,
        String emissionType,
        Authorization authorization,
        List<String> references,
        @Nullable Company carrier,
        @Nullable Company delivery) {
    public NfeDraft {
        references = List.copyOf(references);
    }

    /** An ordinary NF-e between companies, in production, authorised. */
    public static NfeDraft between(NfeNature nature, Company issuer, Company recipient, OffsetDateTime at) {
        return new NfeDraft(
                "55", nature, issuer, recipient, null, at, "1", "1", Authorization.AUTHORIZED, List.of(), null, null);
    }

    /** An NFC-e; {@code person} when the consumer gives a CPF. */
    public static NfeDraft consumer(Company issuer, @Nullable Person person, OffsetDateTime at, String emissionType) {
        return new NfeDraft(
                "65",
                NfeNature.SALE,
                issuer,
                null,
                person,
                at,
                "1",
                emissionType,
                Authorization.AUTHORIZED,
                List.of(),
                null,
                null);
    }

    public NfeDraft withCarrier(Company haulier) {
        return new NfeDraft(
                model,
                nature,
                issuer,
                recipient,
                person,
                issuedAt,
                environment,
                emissionType,
                authorization,
                references,
                haulier,
                delivery);
    }

    public NfeDraft withDelivery(Company place) {
        return new NfeDraft(
                model,
                nature,
                issuer,
                recipient,
                person,
                issuedAt,
                environment,
                emissionType,
                authorization,
                references,
                carrier,
                place);
    }

    public NfeDraft withReference(String key) {
        return new NfeDraft(
                model,
                nature,
                issuer,
                recipient,
                person,
                issuedAt,
                environment,
                emissionType,
                authorization,
                List.of(key),
                carrier,
                delivery);
    }

    public NfeDraft withEmissionType(String tpEmis) {
        return new NfeDraft(
                model,
                nature,
                issuer,
                recipient,
                person,
                issuedAt,
                environment,
                tpEmis,
                authorization,
                references,
                carrier,
                delivery);
    }

    public NfeDraft withOutcome(String tpAmb, Authorization outcome) {
        return new NfeDraft(
                model,
                nature,
                issuer,
                recipient,
                person,
                issuedAt,
                tpAmb,
                emissionType,
                outcome,
                references,
                carrier,
                delivery);
    }

    boolean consumer() {
        return model.equals("65");
    }

    boolean test() {
        return environment.equals("2");
    }

    /** Whether goods leave the state. */
    boolean interstate() {
        return recipient != null && !recipient.uf().equals(issuer.uf());
    }
}
