package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.QuestionKind;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.exchange.SefazException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** One stream under capture: lets one thread at a time ask, and adds up what came of it. */
final class StreamReader {
    /** Longest pause that is waited for within a reading. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final NsuStream stream;
    private final StreamCapture capture;
    private final Budget budget;
    private final Clock clock;
    private final Pause pause;
    private final ReentrantLock turn = new ReentrantLock(true);

    StreamReader(NsuStream stream, CaptureTools tools, AwaitedDocuments awaited, Pause pause) {
        this.stream = stream;
        this.capture = new StreamCapture(stream, tools, awaited);
        this.budget = tools.budget();
        this.clock = tools.clock();
        this.pause = pause;
    }

    NsuStream stream() {
        return stream;
    }

    /** One question, if one may be asked. */
    Step step() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return capture.step();
        } finally {
            turn.unlock();
        }
    }

    /** One question about a document, if one may be asked. */
    SyncResult ask(AccessKey key) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            return switch (capture.byKey(key)) {
                case Step.Taken taken ->
                    new SyncResult.Read(
                            stream,
                            0,
                            taken.items(),
                            0,
                            pageWait()
                                    .map(this::notNow)
                                    .orElseGet(() -> new SyncResult.NotNow(
                                            stream, OffsetDateTime.now(clock), WaitReason.NOTHING_NEW)));
                case Step.Refused refused -> new SyncResult.Refused(stream, refused.status(), refused.message());
                case Step.Failed failed -> failed(failed.failure());
                case Step.Waiting waiting -> notNow(waiting.verdict());
            };
        } finally {
            turn.unlock();
        }
    }

    /** Asks until nothing more may be asked without a longer wait. */
    SyncResult read() throws InterruptedException {
        int pages = 0;
        int items = 0;
        int repaired = 0;
        while (true) {
            switch (step()) {
                case Step.Taken taken -> {
                    pages += taken.repaired() ? 0 : 1;
                    repaired += taken.repaired() ? 1 : 0;
                    items += taken.items();
                }
                case Step.Refused refused -> {
                    return new SyncResult.Refused(stream, refused.status(), refused.message());
                }
                case Step.Failed failed -> {
                    return failed(failed.failure());
                }
                case Step.Waiting waiting -> {
                    Duration left = left(waiting.verdict());
                    boolean atEnd = waiting.verdict().reason() == WaitReason.NOTHING_NEW;
                    if (atEnd || left.compareTo(SHORT) > 0) {
                        SyncResult.NotNow next = notNow(waiting.verdict());
                        return pages + repaired == 0 ? next : new SyncResult.Read(stream, pages, items, repaired, next);
                    }
                    pause.sleep(left.plusMillis(1));
                }
            }
        }
    }

    private Duration left(Verdict.Wait wait) {
        Duration left = Duration.between(OffsetDateTime.now(clock), wait.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    SyncResult.NotNow notNow(Verdict.Wait wait) {
        return new SyncResult.NotNow(stream, wait.until(), wait.reason());
    }

    SyncResult.Failed failed(SefazException failure) {
        OffsetDateTime retry = pageWait().map(Verdict.Wait::until).orElseGet(() -> OffsetDateTime.now(clock));
        return new SyncResult.Failed(stream, failure.failure(), String.valueOf(failure.getMessage()), retry);
    }

    /** What keeps the next page back. */
    Optional<Verdict.Wait> pageWait() {
        return budget.peek(Scope.of(stream), QuestionKind.PAGE);
    }

    /** Whether the authority itself said that the service is paused. */
    boolean paused() {
        return pageWait().filter(wait -> wait.reason() == WaitReason.PAUSED).isPresent();
    }
}
