package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Actor;
import dev.rastro.log.CaptureChanged;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.budget.QuestionKind;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import java.util.Optional;

/**
 * Reads one stream, one question at a time. What an answer brings and how far it moves the cursor is one transaction;
 * whenever the program ends, the next question is the right one. One thread at a time.
 */
public final class StreamCapture {
    private final NsuStream stream;
    private final CaptureTools tools;
    private final AnswerIntake answers;
    private final AwaitedDocuments awaited;
    private final Scope scope;
    private boolean keysTurn;

    public StreamCapture(NsuStream stream, CaptureTools tools, AwaitedDocuments awaited) {
        this.stream = stream;
        this.tools = tools;
        this.answers = new AnswerIntake(tools);
        this.awaited = awaited;
        this.scope = Scope.of(stream);
    }

    /**
     * Asks the next question that may be asked: a page first; then, by turns, about the oldest missing NSU and about a
     * document whose XML should have come by now.
     */
    Step step() throws InterruptedException {
        Optional<StreamPosition> position = tools.ledger().position(stream);
        Verdict page = tools.budget().ask(scope, QuestionKind.PAGE);
        if (page instanceof Verdict.Permit permit) {
            Nsu cursor = position.map(StreamPosition::cursor).orElse(Nsu.ZERO);
            return ask(new DistributionRequest.After(stream, cursor), permit);
        }
        return single((Verdict.Wait) page);
    }

    /** Asks for one document by its key ({@code consChNFe}), where the twenty questions of this hour allow it. */
    Step byKey(AccessKey key) throws InterruptedException {
        return switch (tools.budget().ask(scope, QuestionKind.SINGLE)) {
            case Verdict.Permit permit -> ask(new DistributionRequest.ByKey(stream, key), permit);
            case Verdict.Wait wait -> new Step.Waiting(wait);
        };
    }

    private Step single(Verdict.Wait pageWait) throws InterruptedException {
        Optional<DistributionRequest> question = nextSingle();
        if (question.isEmpty()) {
            return new Step.Waiting(pageWait);
        }
        return switch (tools.budget().ask(scope, QuestionKind.SINGLE)) {
            case Verdict.Permit permit -> {
                keysTurn = !keysTurn;
                yield ask(question.get(), permit);
            }
            case Verdict.Wait wait -> new Step.Waiting(wait.until().isBefore(pageWait.until()) ? wait : pageWait);
        };
    }

    private Optional<DistributionRequest> nextSingle() {
        Optional<DistributionRequest> missing = oldestMissing().map(nsu -> new DistributionRequest.Single(stream, nsu));
        Optional<DistributionRequest> key =
                awaited.next(stream).map(found -> new DistributionRequest.ByKey(stream, found));
        return keysTurn ? key.or(() -> missing) : missing.or(() -> key);
    }

    private Optional<Nsu> oldestMissing() {
        return tools.ledger().ranges(stream, NsuState.MISSING, 1).stream()
                .map(NsuRange::first)
                .findFirst();
    }

    private Step ask(DistributionRequest request, Verdict.Permit permit) throws InterruptedException {
        boolean settled = false;
        try {
            Step step = exchange(request, permit);
            settled = true;
            return step;
        } finally {
            if (!settled) {
                tools.budget().abandoned(permit);
            }
            tools.bus().post(new CaptureChanged(stream));
        }
    }

    private Step exchange(DistributionRequest request, Verdict.Permit permit) throws InterruptedException {
        try (Operation operation = tools.ids().begin(name(request)).with("stream", CaptureSource.of(stream))) {
            return exchange(request, permit, operation);
        }
    }

    private static String name(DistributionRequest request) {
        return switch (request) {
            case DistributionRequest.After after -> "sync.page";
            case DistributionRequest.Single single -> "sync.single";
            case DistributionRequest.ByKey byKey -> "sync.key";
        };
    }

    private Step exchange(DistributionRequest request, Verdict.Permit permit, Operation operation)
            throws InterruptedException {
        long askedAt = tools.budget().provenNow();
        Operation exchange = operation.part("exchange");
        CaptureContext context = CaptureContext.of(
                exchange,
                tools.ids(),
                tools.clock(),
                new Actor(Actor.Kind.AUTHORITY, stream.service().name()));
        if (request instanceof DistributionRequest.ByKey byKey) {
            awaited.asked(byKey.key());
        }
        DistributionAnswer answer;
        try {
            answer = tools.port().ask(request);
            exchange.with("status", answer.status());
        } catch (SefazException e) {
            exchange.failed(e.failure().code());
            answers.failed(request, permit, e, context);
            return new Step.Failed(e);
        } finally {
            exchange.close();
        }
        rememberTime(answer.transcript(), askedAt);
        int items;
        try (Operation intake = operation.part("intake")) {
            items = answers.take(request, permit, answer, permit.afterLostAnswer(), context);
            intake.with("items", items);
        }
        return answer.outcome() == DistributionOutcome.REFUSED
                ? new Step.Refused(answer.status(), answer.message())
                : new Step.Taken(items, request instanceof DistributionRequest.Single);
    }

    private void rememberTime(Transcript transcript, long askedAt) {
        AuthorityTime.find(transcript)
                .ifPresent(time -> tools.budget()
                        .authorityTime(
                                transcript.service() + " " + stream.environment(),
                                askedAt,
                                time.toInstant().toEpochMilli()));
    }
}
