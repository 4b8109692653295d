package dev.rastro.print.buffer;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;

/** Remembers what was printed, as facts of the log. Safe for use by several threads. */
public final class PrintLog {
    private static final Proof PROOF = Proof.of("impressão");

    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;

    /**
     * Where documents went.
     *
     * @param output PRINTER, PDF, ZIP or FOLDER
     * @param destination name of the printer, or of the file or folder
     */
    public record Where(String output, String destination, String profile, int copies) {}

    public PrintLog(Vault vault, Ids ids, Clock clock, Operator operator) {
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
    }

    /** These documents were printed, all of them or none in the log. */
    public void printed(Collection<AccessKey> keys, Where where) {
        if (keys.isEmpty()) {
            return;
        }
        try (Operation operation = ids.begin("print.record").with("documents", keys.size())) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            vault.commit("Noting what was printed", transaction -> {
                for (AccessKey key : keys) {
                    transaction.append(context.fact(
                            key,
                            new DomainEvent.DocumentPrinted(
                                    key, where.output(), where.destination(), where.profile(), where.copies()),
                            PROOF));
                }
                return keys;
            });
        }
    }

    /** All that had come in until that moment was printed. */
    public void emptied(OffsetDateTime until, int documents) {
        try (Operation operation = ids.begin("print.record").with("documents", documents)) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            vault.commit("Noting that the print buffer is empty", transaction -> {
                transaction.append(context.fact(null, new DomainEvent.PrintBufferEmptied(until, documents), PROOF));
                return documents;
            });
        }
    }
}
