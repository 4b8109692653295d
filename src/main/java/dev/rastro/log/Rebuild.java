package dev.rastro.log;

import dev.rastro.log.Projection.Reads;
import dev.rastro.log.Projection.Rebuilding;
import dev.rastro.log.Shadow.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Builds read models anew, each beside the one that is shown. The log is read once for all of them, document by
 * document rather than by position: each document is folded once, and rows are written in the order of their key
 * (measured, docs/decisions/0006). Not for use by several threads.
 */
final class Rebuild {
    private static final int BATCH = 2_000;
    private static final int TAIL = 500;

    private final EventLog log;
    private final Lanes lanes;
    private final Executor reader;
    private final RebuildProgress progress;
    private final List<Model<?>> models;
    private long total;

    /** @param reader reads the next batch while the last one is computed and written */
    Rebuild(EventLog log, Lanes lanes, Executor reader, List<Follower> followers, RebuildProgress progress) {
        this.log = log;
        this.lanes = lanes;
        this.reader = reader;
        this.progress = progress;
        this.models = new ArrayList<>();
        for (Follower follower : followers) {
            follower.rebuilding().ifPresent(rebuilding -> models.add(new Model<>(rebuilding, follower)));
        }
    }

    /** One read model on its way. */
    private static final class Model<R> {
        private final Rebuilding<R> rebuilding;
        private final Follower follower;
        private Stage stage = new Stage(0, "", 0, 0);

        Model(Rebuilding<R> rebuilding, Follower follower) {
            this.rebuilding = rebuilding;
            this.follower = follower;
        }

        Reads reads() {
            return rebuilding.reads();
        }

        void write(List<Recorded> events, Lanes lanes, Stage reached) {
            Projection<R> target = rebuilding.target();
            boolean whole = reads() == Reads.DOCUMENTS;
            target.commit(lanes.run(events, whole ? target::prepareWhole : target::prepare), stage.until());
            rebuilding.shadow().reached(reached);
            stage = reached;
        }

        void catchUp(EventLog log, Lanes lanes) {
            Projection<R> target = rebuilding.target();
            List<Recorded> events = log.readAfter(target.position(), TAIL);
            while (!events.isEmpty()) {
                target.commit(
                        lanes.run(events, target::prepare),
                        events.getLast().envelope().position());
                events = log.readAfter(target.position(), TAIL);
            }
        }

        /** Follows what came meanwhile, at last with the follower of the shown one standing still, and ends so. */
        void end(EventLog log, Lanes lanes, Consumer<Shadow> ending) {
            rebuilding.shadow().complete();
            rebuilding.target().commit(List.of(), stage.until());
            catchUp(log, lanes);
            follower.exclusively(() -> {
                catchUp(log, lanes);
                ending.accept(rebuilding.shadow());
            });
        }
    }

    /** Puts what was built in the place of what is shown. Returns false when it was cancelled. */
    boolean run() {
        return build(Shadow::show);
    }

    /**
     * Compares what was built with what is shown, and throws it away.
     *
     * @return how many rows were compared, -1 when it was cancelled
     */
    long compare(Consumer<String> differences) {
        long[] rows = new long[1];
        try {
            return build(shadow -> rows[0] += shadow.compare(differences)) ? rows[0] : -1;
        } finally {
            models.forEach(model -> model.rebuilding.shadow().discard());
        }
    }

    private boolean build(Consumer<Shadow> ending) {
        long end = log.lastPosition();
        models.forEach(model -> model.stage = model.rebuilding.shadow().open(end));
        total = models.stream().mapToLong(model -> model.stage.until()).max().orElse(0);
        boolean whole = loose() && documents();
        if (whole) {
            models.forEach(model -> model.end(log, lanes, ending));
        }
        return whole;
    }

    private long done() {
        return Stream.of(Reads.DOCUMENTS, Reads.LOOSE)
                .mapToLong(reads -> reading(reads)
                        .mapToLong(model -> model.stage.done())
                        .min()
                        .orElse(0))
                .sum();
    }

    private Stream<Model<?>> reading(Reads reads) {
        return models.stream().filter(model -> model.reads() == reads || model.reads() == Reads.ALL);
    }

    private boolean loose() {
        List<Model<?>> reading = reading(Reads.LOOSE).toList();
        long from = reading.stream()
                .mapToLong(model -> model.stage.position())
                .min()
                .orElse(0);
        return pass(
                reading,
                () -> log.readLooseAfter(from, BATCH),
                last -> log.readLooseAfter(last.position(), BATCH),
                (stage, events) -> stage.past(events.getLast().envelope().position(), events.size()));
    }

    private boolean documents() {
        List<Model<?>> reading = reading(Reads.DOCUMENTS).toList();
        String from = reading.stream()
                .map(model -> model.stage.key())
                .min(Comparator.naturalOrder())
                .orElse("");
        return pass(
                reading,
                () -> log.readDocumentsAfter(from, BATCH),
                last -> log.readDocumentsAfter(key(last), BATCH),
                (stage, events) -> stage.past(key(events.getLast().envelope()), events.size()));
    }

    private static String key(Envelope envelope) {
        return Objects.requireNonNull(envelope.key()).value();
    }

    /** Reads all events of a kind, hands them to the models and notes how far each got; false when cancelled. */
    private boolean pass(
            List<Model<?>> reading,
            Supplier<List<Recorded>> first,
            Function<Envelope, List<Recorded>> following,
            BiFunction<Stage, List<Recorded>, Stage> reached) {
        if (reading.isEmpty()) {
            return true;
        }
        CompletableFuture<List<Recorded>> next = CompletableFuture.supplyAsync(first, reader);
        while (true) {
            List<Recorded> events = next.join();
            progress.at(done(), total);
            if (events.isEmpty()) {
                return true;
            }
            if (progress.cancelled()) {
                return false;
            }
            Envelope last = events.getLast().envelope();
            next = CompletableFuture.supplyAsync(() -> following.apply(last), reader);
            for (Model<?> model : reading) {
                model.write(events, lanes, reached.apply(model.stage, events));
            }
        }
    }
}
