package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
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
import java.util.UUID;

/** Lists the inputs in quarantine and tries them again after an update. Safe for use by several threads. */
public final class QuarantineService {
    private final ReadModels readModels;
    private final OriginalStore originals;
    private final Preparer preparer;
    private final Intake intake;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;

    /** What became of an input that was tried again. */
    public enum Fate {
        /** It became facts. */
        STORED,
        /** It is understood now, and all that is in it was known already. */
        KNOWN,
        /** It is still not understood. */
        STAYS
    }

    /**
     * What became of one input.
     *
     * @param facts how many facts were found in it; 0 where it stays
     * @param keys the documents that the facts are about, each once
     * @param code why it stays now, or why it was there
     * @param reason the same in the operator's words
     */
    public record Attempt(
            QuarantineEntry entry, Fate fate, int facts, List<AccessKey> keys, String code, String reason) {
        public Attempt {
            keys = List.copyOf(keys);
        }

        /** Whether it left quarantine. */
        public boolean released() {
            return fate != Fate.STAYS;
        }
    }

    /**
     * What a retry did, input by input.
     *
     * @param cancelled whether it was stopped before the last input
     */
    public record Retried(List<Attempt> attempts, boolean cancelled) {
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

    /** Follows a retry; called on its thread. */
    public interface RetryProgress {
        /** Nobody follows. */
        RetryProgress NONE = done -> false;

        /** So many inputs were tried; {@code true} stops there. */
        boolean done(int count);
    }

    public QuarantineService(
            ReadModels readModels,
            OriginalStore originals,
            Preparer preparer,
            Intake intake,
            Vault vault,
            Ids ids,
            Clock clock,
            Operator operator) {
        this.readModels = readModels;
        this.originals = originals;
        this.preparer = preparer;
        this.intake = intake;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
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
        return retry(entries(), RetryProgress.NONE);
    }

    /** Looks again at these. Each is a transaction of its own: what was released stays so when it is stopped. */
    public Retried retry(List<QuarantineEntry> entries, RetryProgress progress) {
        try (Operation operation = ids.begin("quarantine.retry")) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            List<Attempt> attempts = new ArrayList<>();
            boolean cancelled = false;
            for (QuarantineEntry entry : entries) {
                cancelled = progress.done(attempts.size());
                if (cancelled) {
                    break;
                }
                attempts.add(retry(entry, context));
            }
            Retried retried = new Retried(attempts, cancelled);
            operation.with("released", retried.released()).with("remaining", retried.remaining());
            return retried;
        }
    }

    private Attempt retry(QuarantineEntry entry, CaptureContext context) {
        return switch (preparer.prepareCaptured(entry.path(), original(entry))) {
            case Prepared.Understood found -> release(entry, found, context);
            case Prepared.NotUnderstood still -> stays(entry, still.code(), still.reason());
            case Prepared.Refused refused -> stays(entry, refused.code(), refused.reason());
        };
    }

    private static Attempt stays(QuarantineEntry entry, String code, String reason) {
        return new Attempt(entry, Fate.STAYS, 0, List.of(), code, reason);
    }

    private Attempt release(QuarantineEntry entry, Prepared.Understood found, CaptureContext context) {
        // The bytes of the input itself are kept already, and so would count as a repeat; those inside of it are new.
        Optional<Prepared.Part> itself = found.parts().stream()
                .filter(part -> part.original().sha256().equals(entry.content()))
                .findFirst();
        List<Prepared.Part> inside = found.parts().stream()
                .filter(part -> !Objects.equals(itself.orElse(null), part))
                .toList();
        List<XmlItem> facts =
                found.parts().stream().flatMap(part -> part.items().stream()).toList();
        List<AccessKey> keys = facts.stream().map(XmlItem::key).distinct().toList();
        return vault.commit("Releasing from quarantine", transaction -> {
            UUID cause = entry.event();
            var release = (cause == null ? context : context.causedBy(cause)).released(entry.content(), entry.path());
            transaction.append(release);
            CaptureContext caused = context.causedBy(release.id());
            itself.ifPresent(part -> part.items().forEach(item -> transaction.append(caused.captured(item, part))));
            Outcome rest = intake.accept(
                            List.of(new Prepared.Understood(entry.path(), inside, found.aside())), caused, transaction)
                    .getFirst();
            Fate fate = itself.isEmpty() && rest == Outcome.DUPLICATE ? Fate.KNOWN : Fate.STORED;
            return new Attempt(entry, fate, facts.size(), keys, entry.code(), entry.reason());
        });
    }
}
