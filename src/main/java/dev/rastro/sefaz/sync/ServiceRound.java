package dev.rastro.sefaz.sync;

import dev.rastro.sefaz.budget.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Reads the streams of one service by turns, one question each, so that a large company does not keep others waiting. */
final class ServiceRound {
    private final ServiceHold hold;
    private final Clock clock;

    ServiceRound(ServiceHold hold, Clock clock) {
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Gives each stream one question.
     *
     * @return how long until any of them may ask again
     */
    Duration round(List<StreamReader> readers, BooleanSupplier goOn) throws InterruptedException {
        Duration next = Duration.ofMinutes(5);
        for (StreamReader reader : readers) {
            if (!goOn.getAsBoolean()) {
                return Duration.ZERO;
            }
            Duration mine = turn(reader);
            next = mine.compareTo(next) < 0 ? mine : next;
        }
        return next;
    }

    private Duration turn(StreamReader reader) throws InterruptedException {
        long held = hold.millisLeft(reader.stream());
        if (held > 0) {
            return Duration.ofMillis(held);
        }
        return switch (reader.step()) {
            case Step.Taken taken -> {
                if (reader.paused()) {
                    hold.hold(reader.stream());
                } else {
                    hold.answered(reader.stream());
                }
                yield Duration.ZERO;
            }
            case Step.Refused refused -> {
                hold.answered(reader.stream());
                yield Duration.ZERO;
            }
            case Step.Failed failed -> {
                hold.failed(reader.stream(), failed.failure().failure());
                yield Duration.ZERO;
            }
            case Step.Waiting waiting -> left(waiting.verdict());
        };
    }

    private Duration left(Verdict.Wait wait) {
        Duration left = Duration.between(OffsetDateTime.now(clock), wait.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
