package dev.rastro.dfe;

import dev.rastro.dfe.StateMachine.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state machines of all families, put together from {@code births.tsv}, {@code life-cycles.tsv} and the events that
 * take others back. Immutable.
 */
public final class StateMachines {
    private static final String AUTHORITY = "autoridade";
    /** A life passes them in this order; ends follow in the order of {@link Situation}. */
    private static final List<Situation> COURSE =
            List.of(Situation.EPEC_PENDING, Situation.AUTHORIZED, Situation.CANCELLATION_UNDER_REVIEW);

    private final LifeCycle lifeCycle;
    private final FiscalEventTypes types;
    private final TsvTable births;
    private final Map<DfeFamily, StateMachine> machines = new EnumMap<>(DfeFamily.class);

    private StateMachines(LifeCycle lifeCycle, FiscalEventTypes types) {
        this.lifeCycle = lifeCycle;
        this.types = types;
        births = TsvTable.load(StateMachines.class, "births.tsv");
        for (DfeFamily family : DfeFamily.values()) {
            machines.put(family, machine(family));
        }
    }

    /** Puts the machines together. */
    public static StateMachines load(LifeCycle lifeCycle, FiscalEventTypes types) {
        return new StateMachines(lifeCycle, types);
    }

    /** The machine of a family; without states for one that nothing is known of. */
    public StateMachine of(DfeFamily family) {
        StateMachine machine = machines.get(family);
        if (machine == null) {
            throw new IllegalArgumentException(family.name());
        }
        return machine;
    }

    private StateMachine machine(DfeFamily family) {
        List<Transition> transitions = new ArrayList<>(births(family));
        lifeCycle.rules(family).stream().map(rule -> transition(family, rule)).forEach(transitions::add);
        transitions.addAll(authorisations(transitions));
        transitions.addAll(returns(family));
        Stream<Situation> states = transitions.stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.from()), Stream.of(each.to())));
        return new StateMachine(
                family,
                states.distinct()
                        .sorted(Comparator.comparingInt(StateMachines::rank).thenComparing(Comparator.naturalOrder()))
                        .toList(),
                transitions);
    }

    private static int rank(Situation situation) {
        int place = COURSE.indexOf(situation);
        return place >= 0 ? place : COURSE.size();
    }

    private List<Transition> births(DfeFamily family) {
        return births.rows().stream()
                .filter(row -> row.families("families").contains(family))
                .map(row -> birth(family, row))
                .toList();
    }

    private Transition birth(DfeFamily family, TsvTable.Row row) {
        Optional<FiscalEventType> event = row.find("event").flatMap(code -> types.find(family, code));
        return new Transition(
                null,
                Situation.valueOf(row.text("situation")),
                row.find("event").orElse(null),
                event.map(FiscalEventType::description).orElseGet(() -> row.text("act")),
                event.map(FiscalEventType::author).orElse(AUTHORITY),
                row.flag("confirmed"),
                row.text("source"));
    }

    private Transition transition(DfeFamily family, LifeCycle.Rule rule) {
        FiscalEventType type = types.find(family, rule.step().event()).orElseThrow();
        return new Transition(
                rule.step().from(),
                rule.to(),
                type.code(),
                type.description(),
                type.author(),
                rule.confirmed(),
                rule.source());
    }

    /** What was allowed ahead of its authorisation (EPEC) still waits for it. */
    private static List<Transition> authorisations(List<Transition> births) {
        boolean ahead = births.stream().anyMatch(each -> each.to() == Situation.EPEC_PENDING);
        return births.stream()
                .filter(each -> ahead && each.from() == null && each.to() == Situation.AUTHORIZED)
                .map(each -> new Transition(
                        Situation.EPEC_PENDING,
                        Situation.AUTHORIZED,
                        null,
                        each.description(),
                        each.author(),
                        each.confirmed(),
                        each.source()))
                .toList();
    }

    /** An event that takes another one back leads back from where that one led. */
    private List<Transition> returns(DfeFamily family) {
        List<Transition> found = new ArrayList<>();
        for (FiscalEventType type : types.all()) {
            if (type.families().contains(family)) {
                type.reverses().stream()
                        .flatMap(code -> types.find(family, code).stream())
                        .flatMap(target -> Stream.ofNullable(target.situation()))
                        .map(from -> new Transition(
                                from,
                                Situation.AUTHORIZED,
                                type.code(),
                                type.description(),
                                type.author(),
                                true,
                                type.source()))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
