package dev.rastro.vault.open;

import dev.rastro.log.DomainEvent;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an original goes: {@code originais/company/year/month/key-kind-hash.xml}. The company is the one that the document is kept
 * for: a registered one that receives or issues it, else its issuer. Immutable.
 *
 * @param registered CNPJ and CPF of the registered companies
 */
record VaultPaths(Set<String> registered) {
    private static final Pattern TAXPAYER = Pattern.compile("[0-9A-Z]{11,14}");
    private static final int SHORT = 16;

    VaultPaths {
        registered = Set.copyOf(registered);
    }

    /** Of an original that tells of a document. */
    String of(DocumentRow row, String kind, String sha256) {
        String company = company(row.recipientId())
                .filter(registered::contains)
                .or(() -> company(row.issuerId()))
                .orElse("sem-empresa");
        return VaultFiles.ORIGINALS + company + "/" + month(row.issuedAt()) + "/"
                + row.key().value() + "-" + kind + "-" + sha256.substring(0, SHORT) + ".xml";
    }

    private static Optional<String> company(@Nullable String id) {
        return Optional.ofNullable(id).filter(each -> TAXPAYER.matcher(each).matches());
    }

    private static String month(@Nullable OffsetDateTime at) {
        return at == null ? "sem-data" : "%04d/%02d".formatted(at.getYear(), at.getMonthValue());
    }

    /** Of one that belongs to no document: a quarantined input, a question to an authority and its answer. */
    String loose(String folder, String sha256) {
        return VaultFiles.ORIGINALS + folder + "/" + sha256.substring(0, 2) + "/" + sha256 + ".bin";
    }

    /** What an event says that its original is. */
    static String kind(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> "documento";
            case DomainEvent.SummaryCaptured it -> "resumo";
            case DomainEvent.ProtocolCaptured it -> "protocolo";
            case DomainEvent.FiscalEventCaptured it ->
                "evento-" + it.event().type().toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "-");
            case DomainEvent.InputQuarantined it -> "quarentena";
            default -> "prova";
        };
    }
}
