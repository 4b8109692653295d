package dev.rastro.timeline;

import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine;
import dev.rastro.dfe.StateMachine.Transition;
import dev.rastro.dfe.StateMachines;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a document into the state machine of its family. Immutable, safe for use by several threads. */
public final class LifeCourses {
    private final FiscalEventTypes types;
    private final StateMachines machines;
    private final Prospects prospects;

    private LifeCourses(FiscalEventTypes types) {
        this.types = types;
        machines = StateMachines.load(LifeCycle.load(), types);
        prospects = Prospects.load(types);
    }

    /** Reads the tables; do it once. */
    public static LifeCourses load() {
        return new LifeCourses(FiscalEventTypes.load());
    }

    /** The course of a document, with what can still happen at {@code now}. */
    public LifeCourse course(Timeline timeline, OffsetDateTime now) {
        List<LifeStep> path = timeline.life().path();
        StateMachine machine = machines.of(timeline.document().family());
        return new LifeCourse(with(machine, path), path, prospects.of(timeline, machine, now));
    }

    /** A document may have gone a way that the rules do not know, or stand where no way leads. */
    private StateMachine with(StateMachine machine, List<LifeStep> path) {
        List<Transition> all = new ArrayList<>(machine.transitions());
        Situation from = null;
        for (LifeStep step : path) {
            if (all.stream().noneMatch(matching(from, step))) {
                all.add(way(machine, from, step));
            }
            from = step.state();
        }
        Stream<Situation> missing = path.stream().map(LifeStep::state);
        List<Situation> states = new ArrayList<>(machine.states());
        missing.filter(state -> !states.contains(state)).forEach(state -> {
            if (state.terminal()) {
                states.add(state);
            } else {
                states.addFirst(state);
            }
        });
        return new StateMachine(machine.family(), states, all);
    }

    private static Predicate<Transition> matching(@Nullable Situation from, LifeStep step) {
        return each -> each.from() == from && each.to() == step.state() && Objects.equals(each.event(), step.event());
    }

    private Transition way(StateMachine machine, @Nullable Situation from, LifeStep step) {
        Optional<FiscalEventType> type =
                Optional.ofNullable(step.event()).flatMap(code -> types.find(machine.family(), code));
        return new Transition(
                from,
                step.state(),
                step.event(),
                type.map(FiscalEventType::description).orElse(""),
                type.map(FiscalEventType::author).orElse(""),
                true,
                type.map(FiscalEventType::source).orElse(""));
    }
}
