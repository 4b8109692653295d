package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Prepared;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Proof;
import dev.rastro.sefaz.event.EventAnswer;
import dev.rastro.sefaz.event.EventReceipt;
import dev.rastro.sefaz.event.TaxpayerEvent;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.sync.Journal;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import dev.rastro.store.Vault;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends one batch: first it is written down that it leaves, then it leaves, then its answers are taken in. Whenever the
 * program ends, the queue knows what may have been sent.
 */
final class Sender {
    private static final Duration RETRY = Duration.ofMinutes(2);
    private static final Duration AFTER_CERTIFICATE = Duration.ofHours(1);
    private static final Actor AUTHORITY = new Actor(Actor.Kind.AUTHORITY, "SEFAZ");

    private final ManifestTools tools;
    private final DeclarationRules rules;
    private final Journal journal;

    Sender(ManifestTools tools, DeclarationRules rules) {
        this.tools = tools;
        this.rules = rules;
        this.journal = new Journal(tools.preparer());
    }

    /** Sends rows of one author, environment and service; returns what they became. */
    List<ManifestationRow> send(List<ManifestationRow> batch) throws InterruptedException {
        CaptureContext context = tools.context(AUTHORITY);
        leaving(batch, context);
        OffsetDateTime now = tools.now();
        List<TaxpayerEvent> events =
                batch.stream().map(row -> Rows.event(row, now)).toList();
        try {
            return answered(batch, tools.events().send(events), context);
        } catch (SefazException e) {
            return failed(batch, e, context);
        }
    }

    private void leaving(List<ManifestationRow> batch, CaptureContext context) {
        tools.vault().commit("Noting declarations that leave", transaction -> {
            for (ManifestationRow row : batch) {
                transaction.manifestation(Rows.moved(row, ManifestationState.SENDING, null, null, null, tools.now()));
                transaction.append(context.causedBy(row.id())
                        .fact(
                                row.key(),
                                new DomainEvent.ManifestationSent(
                                        row.key(), row.id().toString()),
                                Proof.of("manifestação")));
            }
            return batch;
        });
    }

    private List<ManifestationRow> answered(
            List<ManifestationRow> batch, EventReceipt receipt, CaptureContext context) {
        Journal.Entry entry = entry(batch, receipt, context);
        List<ManifestationRow> rows = new ArrayList<>();
        List<Prepared> documents = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            ManifestationRow row = batch.get(i);
            if (i >= receipt.answers().size()) {
                rows.add(outcome(row, receipt.status(), receipt.message(), null));
                continue;
            }
            EventAnswer answer = receipt.answers().get(i);
            rows.add(outcome(row, answer.status(), answer.message(), answer.protocol()));
            byte[] document = answer.document();
            if (document != null) {
                documents.add(tools.preparer()
                        .prepareCaptured(
                                "manifestação " + row.type() + " " + row.key().value(), document));
            }
        }
        return write(rows, documents, entry, context);
    }

    private ManifestationRow outcome(ManifestationRow row, String status, String message, @Nullable String protocol) {
        ManifestationState state = rules.meaning(status);
        OffsetDateTime now = tools.now();
        return state == ManifestationState.REQUESTED
                ? Rows.postponed(row, now.plus(RETRY), status, message, now)
                : Rows.moved(row, state, status, message, protocol, now);
    }

    private List<ManifestationRow> failed(
            List<ManifestationRow> batch, SefazException failure, CaptureContext context) {
        SefazFailure kind = failure.failure();
        OffsetDateTime now = tools.now();
        String message = String.valueOf(failure.getMessage());
        List<ManifestationRow> rows = batch.stream()
                .map(row -> tools.limits().mayHaveCounted(kind)
                        ? Rows.moved(row, ManifestationState.UNKNOWN, kind.code(), message, null, now)
                        : Rows.postponed(
                                row, now.plus(kind.passing() ? RETRY : AFTER_CERTIFICATE), kind.code(), message, now))
                .toList();
        Journal.Entry entry = failure.transcript() == null
                ? null
                : journal.entry(
                        "EVENTO " + failure.transcript().service(),
                        failure.transcript(),
                        batch.getFirst().environment(),
                        batch.getFirst().taxpayer(),
                        context,
                        kind);
        return write(rows, List.of(), entry, context);
    }

    private Journal.Entry entry(List<ManifestationRow> batch, EventReceipt receipt, CaptureContext context) {
        return journal.entry(
                "EVENTO " + receipt.transcript().service(),
                receipt.transcript(),
                batch.getFirst().environment(),
                batch.getFirst().taxpayer(),
                context,
                null);
    }

    /** Writes what rows became, with the registered events that came and the exchange. */
    List<ManifestationRow> write(
            List<ManifestationRow> rows,
            List<Prepared> documents,
            Journal.@Nullable Entry entry,
            CaptureContext context) {
        tools.vault().commit("Taking in answers to declarations", transaction -> {
            if (entry != null) {
                entry.write(transaction);
            }
            CaptureContext caused =
                    rows.size() == 1 ? context.causedBy(rows.getFirst().id()) : context;
            tools.intake().accept(documents, caused, transaction);
            Proof proof = entry == null ? Proof.of("manifestação") : new Proof("manifestação", entry.proof());
            rows.forEach(row -> write(row, context, proof, transaction));
            return rows;
        });
        tools.tell(rows.stream().map(ManifestationRow::key).collect(Collectors.<AccessKey>toSet()));
        return rows;
    }

    private static void write(
            ManifestationRow row, CaptureContext context, Proof proof, Vault.Transaction transaction) {
        transaction.manifestation(row);
        transaction.append(context.causedBy(row.id())
                .fact(
                        row.key(),
                        new DomainEvent.ManifestationAnswered(
                                row.key(),
                                row.id().toString(),
                                row.state().name(),
                                row.status(),
                                row.message(),
                                row.protocol()),
                        proof));
    }
}
