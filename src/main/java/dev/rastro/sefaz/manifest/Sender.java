package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Prepared;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
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
import java.util.stream.Stream;
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
    private final Causes causes;

    Sender(ManifestTools tools, DeclarationRules rules) {
        this.tools = tools;
        this.rules = rules;
        this.journal = new Journal(tools.preparer());
        this.causes = new Causes(tools.log());
    }

    /** What became of a declaration, with the registered event that the authority handed out, if it did. */
    record Settled(ManifestationRow row, @Nullable Prepared document) {}

    /** Sends rows of one author, environment and service; returns what they became. */
    List<ManifestationRow> send(List<ManifestationRow> batch) throws InterruptedException {
        try (Operation operation = tools.ids().begin("manifest.send").with("declarations", batch.size())) {
            leaving(batch, operation);
            return exchange(batch, operation);
        }
    }

    private List<ManifestationRow> exchange(List<ManifestationRow> batch, Operation operation)
            throws InterruptedException {
        Operation exchange = operation.part("exchange");
        CaptureContext context = tools.context(exchange, AUTHORITY);
        OffsetDateTime now = tools.now();
        List<TaxpayerEvent> events =
                batch.stream().map(row -> Rows.event(row, now)).toList();
        try {
            EventReceipt receipt = tools.events().send(events);
            exchange.with("status", receipt.status()).close();
            return answered(batch, receipt, context);
        } catch (SefazException e) {
            exchange.failed(e.failure().code());
            return failed(batch, e, context);
        } finally {
            exchange.close();
        }
    }

    private void leaving(List<ManifestationRow> batch, Operation operation) {
        tools.vault().commit("Noting declarations that leave", transaction -> {
            for (ManifestationRow row : batch) {
                transaction.manifestation(Rows.moved(row, ManifestationState.SENDING, null, null, null, tools.now()));
                transaction.append(tools.context(operation, causes.author(row))
                        .causedBy(row.id())
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
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            ManifestationRow row = batch.get(i);
            if (i >= receipt.answers().size()) {
                settled.add(new Settled(outcome(row, receipt.status(), receipt.message(), null), null));
                continue;
            }
            EventAnswer answer = receipt.answers().get(i);
            byte[] document = answer.document();
            settled.add(new Settled(
                    outcome(row, answer.status(), answer.message(), answer.protocol()),
                    document == null ? null : prepare(row, document)));
        }
        return write(settled, entry, context);
    }

    private Prepared prepare(ManifestationRow row, byte[] document) {
        return tools.preparer()
                .prepareCaptured("manifestação " + row.type() + " " + row.key().value(), document);
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
        List<Settled> settled = batch.stream()
                .map(row -> tools.limits().mayHaveCounted(kind)
                        ? Rows.moved(row, ManifestationState.UNKNOWN, kind.code(), message, null, now)
                        : Rows.postponed(
                                row, now.plus(kind.passing() ? RETRY : AFTER_CERTIFICATE), kind.code(), message, now))
                .map(row -> new Settled(row, null))
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
        return write(settled, entry, context);
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
    List<ManifestationRow> write(List<Settled> settled, Journal.@Nullable Entry entry, CaptureContext context) {
        List<Caused> all = settled.stream()
                .map(each -> new Caused(each, context.causedBy(causes.departure(each.row()))))
                .toList();
        tools.vault().commit("Taking in answers to declarations", transaction -> {
            if (entry != null) {
                entry.write(transaction);
            }
            tools.intake().accept(all.stream().flatMap(Caused::input).toList(), transaction);
            Proof proof = entry == null ? Proof.of("manifestação") : new Proof("manifestação", entry.proof());
            all.forEach(each -> write(each.settled().row(), each.context(), proof, transaction));
            return all;
        });
        List<ManifestationRow> rows = settled.stream().map(Settled::row).toList();
        tools.tell(rows.stream().map(ManifestationRow::key).collect(Collectors.<AccessKey>toSet()));
        return rows;
    }

    /** What became of a declaration, and what that is recorded as the consequence of. */
    private record Caused(Settled settled, CaptureContext context) {
        Stream<Intake.Caused> input() {
            Prepared document = settled.document();
            return document == null ? Stream.empty() : Stream.of(new Intake.Caused(document, context));
        }
    }

    private static void write(
            ManifestationRow row, CaptureContext context, Proof proof, Vault.Transaction transaction) {
        transaction.manifestation(row);
        transaction.append(context.fact(
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
