package dev.rastro.intake;

import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.List;

/** Lists the inputs in quarantine and tries them again after an update. Safe for use by several threads. */
public final class QuarantineService {
    private final ReadModels readModels;
    private final OriginalStore originals;
    private final XmlScanner scanner;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Actor actor;

    /** What a retry did: how many left quarantine, and how many stay. */
    public record Retried(int released, int remaining) {}

    public QuarantineService(
            ReadModels readModels,
            OriginalStore originals,
            XmlScanner scanner,
            Vault vault,
            Ids ids,
            Clock clock,
            Actor actor) {
        this.readModels = readModels;
        this.originals = originals;
        this.scanner = scanner;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /** The inputs in quarantine, oldest first. */
    public List<QuarantineEntry> entries() {
        return readModels.quarantine();
    }

    /** Looks again at every input in quarantine; those now understood become facts. */
    public Retried retry() {
        try (Operation operation = ids.begin("quarantine.retry")) {
            Retried retried = retry(CaptureContext.of(operation, ids, clock, actor));
            operation.with("released", retried.released()).with("remaining", retried.remaining());
            return retried;
        }
    }

    private Retried retry(CaptureContext context) {
        List<QuarantineEntry> entries = entries();
        int released = 0;
        for (QuarantineEntry entry : entries) {
            byte[] bytes = originals
                    .read(entry.content())
                    .orElseThrow(() -> new IllegalStateException("No original for " + entry.content()));
            if (scanner.scan(bytes) instanceof ScanResult.Recognised found
                    && !found.items().isEmpty()) {
                release(entry, found, bytes.length, context);
                released++;
            }
        }
        return new Retried(released, entries.size() - released);
    }

    private void release(QuarantineEntry entry, ScanResult.Recognised found, int size, CaptureContext context) {
        // The bytes are kept already; the part only lends its hash to the events.
        Prepared.Part part = new Prepared.Part(
                entry.path(), new PackedOriginal(entry.content(), size, null, null, 0, new byte[0]), found.items());
        vault.commit("Releasing from quarantine", transaction -> {
            var release = context.released(entry.content(), entry.path());
            transaction.append(release);
            CaptureContext caused = context.causedBy(release.id());
            found.items().forEach(item -> transaction.append(caused.captured(item, part)));
            return found.items().size();
        });
    }
}
