package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Prepared;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Actor;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.QuestionKind;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.query.SituationAnswer;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the authoriser how a document is, before a critical act. What it answers is taken in: when this returns, the
 * timeline knows it. Safe for use by several threads.
 */
public final class SituationCheck {
    private final QueryPort port;
    private final Budget budget;
    private final Vault vault;
    private final Intake intake;
    private final Preparer preparer;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Result {
        /**
         * The authority answered.
         *
         * @param told whether it told something of the document: very old keys are refused (526), unknown ones too
         */
        record Answered(String status, String message, boolean told) implements Result {}

        /** Asked too often: not now. */
        record NotNow(Verdict.Wait verdict) implements Result {}

        /** No usable answer. */
        record Failed(SefazException failure) implements Result {}
    }

    public SituationCheck(
            QueryPort port, Budget budget, Vault vault, Intake intake, Preparer preparer, Ids ids, Clock clock) {
        this.port = port;
        this.budget = budget;
        this.vault = vault;
        this.intake = intake;
        this.preparer = preparer;
        this.journal = new Journal(preparer);
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is an authority to ask about such a document. */
    boolean possible(AccessKey key) {
        return port.answersAbout(key);
    }

    /**
     * Asks now and waits.
     *
     * @param taxpayer whose certificate asks
     */
    public Result check(AccessKey key, Environment environment, String taxpayer) throws InterruptedException {
        return switch (budget.ask(Scope.of(key), QuestionKind.SITUATION)) {
            case Verdict.Wait wait -> new Result.NotNow(wait);
            case Verdict.Permit permit -> {
                try {
                    yield ask(key, environment, taxpayer);
                } finally {
                    budget.save(budget.settled(permit));
                }
            }
        };
    }

    private Result ask(AccessKey key, Environment environment, String taxpayer) throws InterruptedException {
        try (Operation operation = ids.begin("situation").with("key", key.value())) {
            return ask(key, environment, taxpayer, operation);
        }
    }

    private Result ask(AccessKey key, Environment environment, String taxpayer, Operation operation)
            throws InterruptedException {
        Operation exchange = operation.part("exchange");
        CaptureContext context = CaptureContext.of(exchange, ids, clock, new Actor(Actor.Kind.AUTHORITY, "SEFAZ"));
        try {
            SituationAnswer answer = port.situation(key, environment, taxpayer);
            exchange.with("status", answer.status()).close();
            Journal.Entry entry = journal.entry(
                    answer.transcript().service(), answer.transcript(), environment, taxpayer, context, null);
            List<Prepared> documents = documents(key, answer.document());
            vault.commit("Taking in a situation", transaction -> {
                entry.write(transaction);
                intake.confirm(documents, context, transaction);
                return entry;
            });
            return new Result.Answered(answer.status(), answer.message(), answer.document() != null);
        } catch (SefazException e) {
            exchange.failed(e.failure().code());
            if (e.transcript() != null) {
                Journal.Entry entry = journal.entry(
                        e.transcript().service(), e.transcript(), environment, taxpayer, context, e.failure());
                vault.commit("Noting a failed exchange", transaction -> {
                    entry.write(transaction);
                    return entry;
                });
            }
            return new Result.Failed(e);
        } finally {
            exchange.close();
        }
    }

    private List<Prepared> documents(AccessKey key, byte @Nullable [] document) {
        return document == null ? List.of() : List.of(preparer.prepareCaptured("consulta " + key.value(), document));
    }
}
