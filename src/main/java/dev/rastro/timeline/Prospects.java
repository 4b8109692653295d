package dev.rastro.timeline;

import dev.rastro.dfe.ActBlocks;
import dev.rastro.dfe.Deadline;
import dev.rastro.dfe.Deadlines;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.EventEffect;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine;
import dev.rastro.dfe.StateMachine.Transition;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can still happen to a document: the ways out of its situation, what may be declared of it while it is valid, and what
 * can be taken back. Immutable.
 */
final class Prospects {
    private final FiscalEventTypes types;
    private final Deadlines deadlines;
    private final ActBlocks blocks;

    private Prospects(FiscalEventTypes types, Deadlines deadlines, ActBlocks blocks) {
        this.types = types;
        this.deadlines = deadlines;
        this.blocks = blocks;
    }

    static Prospects load(FiscalEventTypes types) {
        return new Prospects(types, Deadlines.load(), ActBlocks.load());
    }

    List<Prospect> of(Timeline timeline, StateMachine machine, OffsetDateTime now) {
        Situation state = timeline.document().situation();
        View view = new View(timeline, now);
        List<Prospect> found = new ArrayList<>();
        for (Transition way : machine.from(state)) {
            found.addAll(prospects(view, way));
        }
        if (state == Situation.AUTHORIZED) {
            declarations(view, machine).forEach(found::add);
        }
        takingBack(view).stream()
                .filter(each -> found.stream().noneMatch(other -> Objects.equals(other.event(), each.event())))
                .forEach(found::add);
        return found;
    }

    /** The document as terms and blocks look at it. */
    private record View(Timeline timeline, OffsetDateTime now) {
        DfeFamily family() {
            return timeline.document().family();
        }

        Set<String> truths() {
            Set<String> all = new HashSet<>(timeline.dimensions());
            all.add(timeline.document().manifestation().code());
            return all;
        }

        @Nullable
        OffsetDateTime start(Deadline deadline) {
            String event = deadline.startedBy();
            return event == null
                    ? timeline.life().authorisedAt()
                    : timeline.life().standing().stream()
                            .filter(each -> each.type().equals(event))
                            .findFirst()
                            .map(Life.StandingEvent::at)
                            .orElse(null);
        }
    }

    private List<Prospect> prospects(View view, Transition way) {
        List<Deadline> terms = deadlines.of(view.family()).stream()
                .filter(each -> Objects.equals(each.event(), way.event()))
                .toList();
        if (terms.isEmpty()) {
            return List.of(new Prospect(
                    way.event(),
                    way.description(),
                    way.author(),
                    way.to(),
                    null,
                    false,
                    false,
                    way.confirmed(),
                    blockedBy(view, way.event()),
                    way.source()));
        }
        return terms.stream()
                .map(term -> prospect(view, term, way.description(), way.to(), way.confirmed()))
                .toList();
    }

    /** Acts that have a term and lead to no other situation: corrections, declarations of the parties. */
    private List<Prospect> declarations(View view, StateMachine machine) {
        List<Prospect> found = new ArrayList<>();
        for (Deadline term : deadlines.of(view.family())) {
            String event = term.event();
            if (event != null && machine.transitions().stream().noneMatch(way -> event.equals(way.event()))) {
                types.find(view.family(), event)
                        .map(type -> prospect(view, term, type.description(), null, true))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Prospect> takingBack(View view) {
        List<String> standing = view.timeline().life().standing().stream()
                .map(Life.StandingEvent::type)
                .toList();
        return types.all().stream()
                .filter(type -> type.families().contains(view.family()) && type.effect() == EventEffect.REVERSAL)
                .filter(type -> type.reverses().stream().anyMatch(standing::contains))
                .map(type -> reversal(view, type))
                .toList();
    }

    private Prospect reversal(View view, FiscalEventType type) {
        return new Prospect(
                type.code(),
                type.description(),
                type.author(),
                null,
                null,
                false,
                false,
                true,
                blockedBy(view, type.code()),
                type.source());
    }

    private Prospect prospect(View view, Deadline term, String description, @Nullable Situation to, boolean confirmed) {
        boolean lifted = term.lifts() != null && view.truths().contains(term.lifts());
        OffsetDateTime start = lifted ? null : view.start(term);
        OffsetDateTime until = Optional.ofNullable(start).flatMap(term::until).orElse(null);
        return new Prospect(
                term.event(),
                description,
                term.author(),
                to,
                until,
                until != null && view.now().isAfter(until),
                term.late(),
                confirmed && (term.confirmed() || lifted),
                blockedBy(view, term.event()),
                term.source());
    }

    private @Nullable String blockedBy(View view, @Nullable String event) {
        return event == null
                ? null
                : blocks.blocking(view.family(), event, view.truths())
                        .filter(truth -> concerns(view, truth, event))
                        .orElse(null);
    }

    /** Whether an obstacle is about {@code event}: what names the events it is about leaves the others alone. */
    private boolean concerns(View view, String truth, String event) {
        List<String> subjects = new ArrayList<>();
        for (Life.StandingEvent standing : view.timeline().life().standing()) {
            boolean source = types.find(view.family(), standing.type())
                    .filter(type -> truth.equals(type.dimension()))
                    .isPresent();
            if (source && standing.subject() == null) {
                return true;
            }
            if (source) {
                subjects.add(standing.subject());
            }
        }
        return subjects.isEmpty() || subjects.contains(event);
    }
}
