package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The single path by which anything gets into Rastro. A batch is one transaction: when {@link #accept} returns, its
 * originals and events are on the disk; when it throws, nothing of it is. Safe for use by several threads.
 */
public final class Intake {
    private final Vault vault;

    public Intake(Vault vault) {
        this.vault = vault;
    }

    /** Takes a batch in and tells what became of each input, in the same order. */
    public List<Outcome> accept(List<Prepared> batch, CaptureContext context) {
        if (batch.stream().allMatch(Prepared.Refused.class::isInstance)) {
            return batch.stream().map(each -> Outcome.REFUSED).toList();
        }
        return vault.commit("Importing", transaction -> accept(batch, context, transaction));
    }

    /**
     * The same within a transaction of the caller, who has more to write together with the batch: a capture moves its
     * NSU cursor.
     */
    public List<Outcome> accept(List<Prepared> batch, CaptureContext context, Vault.Transaction transaction) {
        Acceptance acceptance = new Acceptance(transaction, batch);
        return batch.stream().map(each -> acceptance.accept(each, context)).toList();
    }

    /**
     * What an authority says of documents when it is asked: told again in the same words it is a fact all the same, for
     * how old the last word is counts too.
     */
    public void confirm(List<Prepared> answer, CaptureContext context, Vault.Transaction transaction) {
        Acceptance acceptance = new Acceptance(transaction, answer);
        answer.forEach(each -> acceptance.confirm(each, context));
    }

    /** An input and what it came in by. */
    public record Caused(Prepared input, CaptureContext context) {}

    /** The same where each input has a cause of its own. */
    public List<Outcome> accept(List<Caused> batch, Vault.Transaction transaction) {
        Acceptance acceptance =
                new Acceptance(transaction, batch.stream().map(Caused::input).toList());
        return batch.stream()
                .map(each -> acceptance.accept(each.input(), each.context()))
                .toList();
    }

    private static Stream<PackedOriginal> originals(Prepared prepared) {
        return switch (prepared) {
            case Prepared.Refused refused -> Stream.empty();
            case Prepared.NotUnderstood kept -> Stream.of(kept.original());
            case Prepared.Understood understood ->
                Stream.concat(
                        understood.parts().stream().map(Prepared.Part::original),
                        understood.aside().stream().map(Prepared.NotUnderstood::original));
        };
    }

    private static Stream<AccessKey> documentKeys(Prepared prepared) {
        return prepared instanceof Prepared.Understood understood
                ? understood.parts().stream()
                        .flatMap(part -> part.items().stream())
                        .filter(XmlItem.Document.class::isInstance)
                        .map(XmlItem::key)
                : Stream.empty();
    }

    /** One batch under way. */
    private static final class Acceptance {
        private final Vault.Transaction transaction;
        private final Set<String> known;
        private final Set<AccessKey> withDocument;

        Acceptance(Vault.Transaction transaction, Collection<Prepared> batch) {
            this.transaction = transaction;
            this.known = new HashSet<>(transaction.known(batch.stream()
                    .flatMap(Intake::originals)
                    .map(PackedOriginal::sha256)
                    .collect(Collectors.toSet())));
            this.withDocument = new HashSet<>(transaction.withDocument(
                    batch.stream().flatMap(Intake::documentKeys).collect(Collectors.toSet())));
        }

        Outcome accept(Prepared prepared, CaptureContext context) {
            return switch (prepared) {
                case Prepared.Refused refused -> Outcome.REFUSED;
                case Prepared.NotUnderstood kept -> quarantine(kept, context);
                case Prepared.Understood understood -> understood(understood, context);
            };
        }

        void confirm(Prepared prepared, CaptureContext context) {
            if (prepared instanceof Prepared.Understood understood) {
                understood.parts().stream()
                        .filter(part -> known.contains(part.original().sha256()))
                        .forEach(
                                part -> part.items().forEach(item -> transaction.append(context.captured(item, part))));
            }
            accept(prepared, context);
        }

        private Outcome quarantine(Prepared.NotUnderstood kept, CaptureContext context) {
            if (!known.add(kept.original().sha256())) {
                return Outcome.DUPLICATE;
            }
            transaction.keep(kept.original());
            transaction.append(context.quarantined(kept));
            return Outcome.QUARANTINED;
        }

        private Outcome understood(Prepared.Understood understood, CaptureContext context) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Prepared.Part part : understood.parts()) {
                if (known.add(part.original().sha256())) {
                    transaction.keep(part.original());
                    for (XmlItem item : part.items()) {
                        transaction.append(context.captured(item, part));
                        outcomes.add(outcomeOf(item));
                    }
                }
            }
            understood.aside().forEach(each -> outcomes.add(quarantine(each, context)));
            // A file with several facts counts once, as the weightiest of them.
            return Stream.of(Outcome.STORED, Outcome.VERSION, Outcome.EVENT, Outcome.SUMMARY, Outcome.QUARANTINED)
                    .filter(outcomes::contains)
                    .findFirst()
                    .orElse(Outcome.DUPLICATE);
        }

        private Outcome outcomeOf(XmlItem item) {
            return switch (item) {
                case XmlItem.Document document -> withDocument.add(document.key()) ? Outcome.STORED : Outcome.VERSION;
                case XmlItem.Event event -> Outcome.EVENT;
                case XmlItem.LooseProtocol protocol -> Outcome.EVENT;
                case XmlItem.Summary summary -> Outcome.SUMMARY;
            };
        }
    }
}
