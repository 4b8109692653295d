package dev.rastro.intake;

import dev.rastro.log.Actor;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists the inputs in quarantine and tries them again after an update. Safe for use by several threads. */
public final class QuarantineService {
    private final ReadModels readModels;
    private final OriginalStore originals;
    private final Preparer preparer;
    private final Intake intake;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Actor actor;

    /**
     * What became of one input.
     *
     * @param released whether it left quarantine
     * @param facts how many facts were found in it; 0 where it stays
     * @param code why it stays now, or why it was there
     * @param reason the same in the operator's words
     */
    public record Attempt(QuarantineEntry entry, boolean released, int facts, String code, String reason) {}

    /** What a retry did, input by input. */
    public record Retried(List<Attempt> attempts) {
        public Retried {
            attempts = List.copyOf(attempts);
        }

        /** How many left quarantine. */
        public int released() {
            return (int) attempts.stream().filter(Attempt::released).count();
        }

        /** How many stay. */
        public int remaining() {
            return attempts.size() - released();
        }
    }

    public QuarantineService(
            ReadModels readModels,
            OriginalStore originals,
            Preparer preparer,
            Intake intake,
            Vault vault,
            Ids ids,
            Clock clock,
            Actor actor) {
        this.readModels = readModels;
        this.originals = originals;
        this.preparer = preparer;
        this.intake = intake;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /** The inputs in quarantine, oldest first. */
    public List<QuarantineEntry> entries() {
        return readModels.quarantine();
    }

    /** The bytes of an input as they came. */
    public byte[] original(QuarantineEntry entry) {
        return originals
                .read(entry.content())
                .orElseThrow(() -> new IllegalStateException("No original for " + entry.content()));
    }

    /** Looks again at every input in quarantine; those now understood become facts. */
    public Retried retry() {
        return retry(entries());
    }

    /** Looks again at these. */
    public Retried retry(List<QuarantineEntry> entries) {
        try (Operation operation = ids.begin("quarantine.retry")) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, actor);
            List<Attempt> attempts = new ArrayList<>();
            for (QuarantineEntry entry : entries) {
                attempts.add(retry(entry, context));
            }
            Retried retried = new Retried(attempts);
            operation.with("released", retried.released()).with("remaining", retried.remaining());
            return retried;
        }
    }

    private Attempt retry(QuarantineEntry entry, CaptureContext context) {
        return switch (preparer.prepareCaptured(entry.path(), original(entry))) {
            case Prepared.Understood found -> release(entry, found, context);
            case Prepared.NotUnderstood still -> new Attempt(entry, false, 0, still.code(), still.reason());
            case Prepared.Refused refused -> new Attempt(entry, false, 0, refused.code(), refused.reason());
        };
    }

    private Attempt release(QuarantineEntry entry, Prepared.Understood found, CaptureContext context) {
        // The bytes of the input itself are kept already, and so would count as a repeat; those inside of it are new.
        Optional<Prepared.Part> itself = found.parts().stream()
                .filter(part -> part.original().sha256().equals(entry.content()))
                .findFirst();
        List<Prepared.Part> inside = found.parts().stream()
                .filter(part -> !Objects.equals(itself.orElse(null), part))
                .toList();
        int facts = found.parts().stream().mapToInt(part -> part.items().size()).sum();
        return vault.commit("Releasing from quarantine", transaction -> {
            var release = context.released(entry.content(), entry.path());
            transaction.append(release);
            CaptureContext caused = context.causedBy(release.id());
            itself.ifPresent(part -> part.items().forEach(item -> transaction.append(caused.captured(item, part))));
            intake.accept(List.of(new Prepared.Understood(entry.path(), inside, found.aside())), caused, transaction);
            return new Attempt(entry, true, facts, entry.code(), entry.reason());
        });
    }
}
