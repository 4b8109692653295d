package dev.rastro.timeline;

import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.EventDetail;
import dev.rastro.timeline.Life.StandingEvent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the way of a document: the situation at the moment of each event that could change it, by what was registered until
 * then. Pure.
 */
final class LifeWriter {
    private static final String SUBJECT = "codEvento";

    private final Folded folded;
    private final LifeCycle lifeCycle;
    private final Catalogues catalogues;
    private final Optional<OffsetDateTime> bornAt;

    LifeWriter(Folded folded, Catalogues catalogues) {
        this.folded = folded;
        this.catalogues = catalogues;
        lifeCycle = catalogues.lifeCycle();
        bornAt = folded.authorizations
                .birth()
                .flatMap(birth -> Optional.ofNullable(birth.protocol().at()))
                .or(this::issuedAt);
    }

    Life write() {
        return new Life(path(), authorisedAt(), standing());
    }

    private @Nullable OffsetDateTime authorisedAt() {
        return folded.base == Situation.AUTHORIZED ? bornAt.orElse(null) : null;
    }

    private Optional<OffsetDateTime> issuedAt() {
        return folded.versions
                .representative()
                .flatMap(document -> Optional.ofNullable(document.value().issuedAt()));
    }

    private List<StandingEvent> standing() {
        return folded.verdicts.standing().stream()
                .filter(folded::effective)
                .map(event -> new StandingEvent(
                        event.record().type(),
                        event.at(),
                        event.record().details().stream()
                                .filter(detail -> detail.name().equals(SUBJECT))
                                .map(EventDetail::value)
                                .map(code -> code.startsWith("e") ? code.substring(1) : code)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<LifeStep> path() {
        List<FoldedEvent> turning = folded.events.stream()
                .filter(event -> event.registered() && !folded.foreign.contains(event) && turning(event))
                .toList();
        List<LifeStep> path = new ArrayList<>();
        boolean born = bornAt.isEmpty();
        if (born) {
            add(path, new LifeStep(folded.base, null, null));
        }
        for (int i = 0; i < turning.size(); i++) {
            FoldedEvent event = turning.get(i);
            if (!born && FiscalOrder.MOMENT.compare(bornAt.get(), event.at()) <= 0) {
                born = true;
                add(path, new LifeStep(situation(folded.base, turning.subList(0, i)), bornAt.get(), null));
            }
            Situation base = born ? folded.base : unborn();
            Situation state = situation(base, turning.subList(0, i + 1));
            add(path, new LifeStep(state, event.at(), event.record().type()));
        }
        if (!born) {
            add(path, new LifeStep(situation(folded.base, turning), bornAt.get(), null));
        }
        finish(path);
        return path;
    }

    /** An answer or a summary may tell an end that no event explains. */
    private void finish(List<LifeStep> path) {
        Situation end = folded.rule.situation();
        // The moment of a summary is that of the authorisation, whatever happened since.
        OffsetDateTime told = folded.authorizations
                .end()
                .filter(answer -> !answer.summary())
                .map(answer -> answer.protocol().at())
                .filter(at -> path.stream().noneMatch(step -> FiscalOrder.MOMENT.compare(step.at(), at) > 0))
                .orElse(null);
        add(path, new LifeStep(end, told, null));
        // Not knowing is no situation that a document came through.
        path.removeIf(step -> !step.state().equals(end)
                && (step.state() == Situation.UNKNOWN || step.state() == Situation.WITHOUT_PROTOCOL));
    }

    private Situation unborn() {
        return folded.versions.representative().isPresent() ? Situation.WITHOUT_PROTOCOL : Situation.UNKNOWN;
    }

    private static void add(List<LifeStep> path, LifeStep step) {
        if (path.isEmpty() || path.getLast().state() != step.state()) {
            path.add(step);
        }
    }

    private Situation situation(Situation base, List<FoldedEvent> until) {
        Reversals reversals = new Reversals(until);
        List<FoldedEvent> alive = until.stream()
                .filter(event -> !reversals.reversed(event) && !reversals.pending(event))
                .toList();
        return new SituationRule(lifeCycle, folded.family, base, alive, Optional.empty()).situation();
    }

    /** Whether it changes the situation, or takes back one that does. */
    private boolean turning(FoldedEvent event) {
        FiscalEventType type = event.type();
        if (type == null) {
            return false;
        }
        return type.situation() != null
                || type.reverses().contains("*")
                || type.reverses().stream()
                        .flatMap(code -> catalogues.eventTypes().find(folded.family, code).stream())
                        .anyMatch(target -> target.situation() != null);
    }
}
