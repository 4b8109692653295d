package dev.rastro.report.dossier;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.store.OriginalStore;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The originals of a document, byte for byte, in the order in which they came. */
record OriginalFiles(List<Original> all) {
    OriginalFiles {
        all = List.copyOf(all);
    }

    /**
     * An original.
     *
     * @param kind what it is: documento, resumo, protocolo, evento-110111
     * @param position the row of the log that names it first
     * @param occurredAt the fiscal moment of that row
     */
    record Original(String path, String kind, String sha256, byte[] bytes, long position, OffsetDateTime occurredAt) {}

    /** Those that the rows of a document name as what they were read in. */
    static OriginalFiles of(List<Recorded> rows, OriginalStore originals) {
        List<Original> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Recorded row : rows) {
            String kind = kind(row.event());
            Envelope envelope = row.envelope();
            String sha256 = envelope.proof().sha256();
            if (!kind.isEmpty() && !sha256.equals(Proof.NO_ORIGINAL) && seen.add(sha256)) {
                byte[] bytes = originals
                        .read(sha256)
                        .orElseThrow(() -> new IllegalStateException("The store lacks the original " + sha256));
                String path = "originais/%02d-%s-%s.xml".formatted(all.size() + 1, kind, sha256.substring(0, 12));
                all.add(new Original(path, kind, sha256, bytes, envelope.position(), envelope.occurredAt()));
            }
        }
        return new OriginalFiles(all);
    }

    private static String kind(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> "documento";
            case DomainEvent.SummaryCaptured it -> "resumo";
            case DomainEvent.ProtocolCaptured it -> "protocolo";
            case DomainEvent.FiscalEventCaptured it ->
                "evento-" + it.event().type().toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "-");
            // What the queue of declarations did is proven by its exchanges.
            default -> "";
        };
    }

    void write(DossierZip zip) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Original each : all) {
            zip.add(each.path(), each.bytes());
            table.append(each.path()).append('\t').append(each.sha256()).append('\t');
            table.append(each.position()).append('\n');
        }
        zip.add("verificar/originais.tsv", table.toString());
    }
}
