package dev.rastro.acts;

import com.google.common.collect.Iterables;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.Operation;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.MarkKind;
import dev.rastro.store.SearchText;
import dev.rastro.store.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does what operators want with documents, and takes it back. One act is one trace with an event for each document that
 * became different, written in batches. Acts run one at a time, so that each sees what the last one did. Blocking; safe for
 * use by several threads.
 */
public final class ActService {
    private static final Proof PROOF = Proof.of("ato do operador");
    private static final int BATCH = 500;
    /** More than any act has; a trace of captures is of no interest here. */
    private static final int TRACE = 5_000_000;

    private final EventLog log;
    private final Vault vault;
    private final MarkCatalog marks;
    private final Stages stages;
    private final Ids ids;
    private final Clock clock;
    private final Operator operator;
    private final ReentrantLock turn = new ReentrantLock();

    public ActService(
            EventLog log, Vault vault, MarkCatalog marks, Stages stages, Ids ids, Clock clock, Operator operator) {
        this.log = log;
        this.vault = vault;
        this.marks = marks;
        this.stages = stages;
        this.ids = ids;
        this.clock = clock;
        this.operator = operator;
    }

    /** Who is written down as the one who acts. */
    public Actor operator() {
        return operator.get();
    }

    /** How it stands with a document. */
    public DocumentActs of(AccessKey key) {
        return ActFold.of(log.readByKey(key));
    }

    /** The event of an id, for who tells what an act took back. */
    public Optional<Recorded> event(UUID id) {
        return log.find(id);
    }

    /**
     * Does the same with each of these documents.
     *
     * @throws InvalidActException where it cannot be written down
     */
    public ActOutcome perform(Collection<AccessKey> keys, Change change, ActProgress progress) {
        Change wanted = spelled(change);
        try (Operation operation =
                ids.begin("act.perform").with("act", wanted.code()).with("documents", keys.size())) {
            return new Run(operation, progress)
                    .over(
                            keys,
                            (key, acts) -> wanted.on(key, acts.marks()).stream()
                                    .map(event -> new Step(event, null))
                                    .toList());
        }
    }

    /** Takes back what still counts of an act; of a taking back: does it again. What others did meanwhile stays. */
    public ActOutcome takeBack(String trace, ActProgress progress) {
        return takeBack(
                log.ofTrace(trace, TRACE).stream().filter(ActFold::isAct).toList(), progress);
    }

    /** The same of one document's act alone; nothing becomes different where there is no such act. */
    public ActOutcome takeBack(UUID event) {
        return takeBack(log.find(event).filter(ActFold::isAct).stream().toList(), ActProgress.NONE);
    }

    private ActOutcome takeBack(List<Recorded> acts, ActProgress progress) {
        Map<AccessKey, Set<UUID>> wanted = new LinkedHashMap<>();
        for (Recorded act : acts) {
            wanted.computeIfAbsent(Objects.requireNonNull(act.envelope().key()), any -> new LinkedHashSet<>())
                    .add(act.envelope().id());
        }
        try (Operation operation = ids.begin("act.takeback").with("documents", wanted.size())) {
            return new Run(operation, progress)
                    .over(wanted.keySet(), (key, done) -> steps(key, wanted.getOrDefault(key, Set.of()), done));
        }
    }

    private static List<Step> steps(AccessKey key, Set<UUID> wanted, DocumentActs done) {
        return done.acts().reversed().stream()
                .filter(act -> wanted.contains(act.envelope().id()) && done.counts(act))
                .map(act -> act.envelope().id())
                .map(id -> new Step(new DomainEvent.ActTakenBack(key, id.toString()), id))
                .toList();
    }

    /** In the spelling that is in use already: names that differ in case or accents alone are one. */
    private Change spelled(Change change) {
        return switch (change) {
            case Change.Tag it ->
                new Change.Tag(
                        it.add().stream()
                                .map(tag -> known(MarkKind.TAG, tag).orElse(tag))
                                .toList(),
                        it.remove());
            case Change.Stage it -> it.stage() == null ? it : new Change.Stage(stages.named(it.stage()));
            case Change.Assign it ->
                it.responsible() == null
                        ? it
                        : new Change.Assign(
                                known(MarkKind.RESPONSIBLE, it.responsible()).orElse(it.responsible()));
            case Change.Write it -> it;
            case Change.Archive it -> it;
        };
    }

    private Optional<String> known(MarkKind kind, String name) {
        String folded = SearchText.fold(name);
        return marks.marks(kind).stream()
                .map(MarkCatalog.Mark::label)
                .filter(label -> SearchText.fold(label).equals(folded))
                .findFirst();
    }

    /** An event to append, and the one that it takes back. */
    private record Step(DomainEvent event, @Nullable UUID cause) {}

    /** Decides what is to be appended to a document. */
    @FunctionalInterface
    private interface Decision {
        List<Step> on(AccessKey key, DocumentActs acts);
    }

    /** One act on its way. */
    private final class Run {
        private final Operation operation;
        private final CaptureContext context;
        private final ActProgress progress;
        private final List<AccessKey> unknown = new ArrayList<>();
        private int changed;
        private int unchanged;

        Run(Operation operation, ActProgress progress) {
            this.operation = operation;
            this.context = CaptureContext.of(operation, ids, clock, operator);
            this.progress = progress;
        }

        ActOutcome over(Collection<AccessKey> keys, Decision decision) {
            Set<AccessKey> each = new LinkedHashSet<>(keys);
            boolean cancelled = false;
            long done = 0;
            progress.at(0, each.size());
            for (List<AccessKey> batch : Iterables.partition(each, BATCH)) {
                cancelled = progress.cancelled();
                if (cancelled) {
                    break;
                }
                commit(batch, decision);
                done += batch.size();
                progress.at(done, each.size());
            }
            operation.with("changed", changed);
            return new ActOutcome(operation.traceId(), changed, unchanged, unknown, cancelled);
        }

        private void commit(List<AccessKey> batch, Decision decision) {
            turn.lock();
            try {
                Map<AccessKey, List<Recorded>> events = log.readByKeys(batch);
                List<NewEvent> fresh = new ArrayList<>();
                for (AccessKey key : batch) {
                    List<Recorded> known = events.getOrDefault(key, List.of());
                    if (known.isEmpty()) {
                        unknown.add(key);
                        continue;
                    }
                    List<Step> steps = decision.on(key, ActFold.of(known));
                    changed += steps.isEmpty() ? 0 : 1;
                    unchanged += steps.isEmpty() ? 1 : 0;
                    steps.forEach(step -> fresh.add(fact(key, step)));
                }
                append(fresh);
            } finally {
                turn.unlock();
            }
        }

        private NewEvent fact(AccessKey key, Step step) {
            CaptureContext within = step.cause() == null ? context : context.causedBy(step.cause());
            return within.fact(key, step.event(), PROOF);
        }

        private void append(List<NewEvent> fresh) {
            if (!fresh.isEmpty()) {
                vault.commit("Writing down what an operator did", transaction -> {
                    fresh.forEach(transaction::append);
                    return fresh.size();
                });
            }
        }
    }

    /** Defines the stages anew. Documents keep theirs, also one that is no longer defined. */
    public void defineStages(List<String> names) {
        List<String> wanted = names.stream()
                .map(Change::name)
                .collect(Collectors.toMap(SearchText::fold, name -> name, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        if (wanted.isEmpty()) {
            throw new InvalidActException("NAME_EMPTY", String.valueOf(Change.NAME));
        }
        try (Operation operation = ids.begin("act.stages").with("stages", wanted.size())) {
            CaptureContext context = CaptureContext.of(operation, ids, clock, operator);
            vault.commit("Defining the stages", transaction -> {
                transaction.append(context.fact(null, new DomainEvent.StagesDefined(wanted), PROOF));
                return wanted;
            });
        }
    }
}
