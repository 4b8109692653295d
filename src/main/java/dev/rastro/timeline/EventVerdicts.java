package dev.rastro.timeline;

import dev.rastro.dfe.EventEffect;
import dev.rastro.dfe.Manifestation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events stand: registered, of the document's environment, not taken back and not replaced by a later one of their
 * kind (domain rules: of cartas de correção the greatest nSeqEvento, of conclusive manifestações the last). Pure.
 */
final class EventVerdicts {
    private final List<FoldedEvent> standing;
    private final Reversals reversals;
    private final Set<FoldedEvent> foreign;
    private final Set<FoldedEvent> replaced = new HashSet<>();
    private final int corrections;
    private final Manifestation manifestation;

    /**
     * @param events in fiscal order
     * @param foreign those of another environment than the document's
     */
    EventVerdicts(List<FoldedEvent> events, Set<FoldedEvent> foreign) {
        this.foreign = foreign;
        List<FoldedEvent> registered = events.stream()
                .filter(event -> event.registered() && !foreign.contains(event))
                .toList();
        reversals = new Reversals(registered);
        List<FoldedEvent> alive = registered.stream()
                .filter(event -> !reversals.reversed(event) && !reversals.pending(event))
                .toList();
        List<FoldedEvent> letters = alive.stream()
                .filter(FoldedEvent::correction)
                .sorted(Comparator.<FoldedEvent>comparingInt(
                                event -> event.record().sequence())
                        .thenComparing(FiscalOrder.EVENT))
                .toList();
        corrections = (int) letters.stream()
                .map(event -> event.record().sequence())
                .distinct()
                .count();
        keepLast(letters);
        List<FoldedEvent> conclusive =
                alive.stream().filter(event -> conclusive(event) != null).toList();
        keepLast(conclusive);
        manifestation = conclusive.isEmpty()
                ? aware(alive) ? Manifestation.AWARE : Manifestation.NONE
                : manifestation(conclusive.getLast()).orElseThrow();
        List<FoldedEvent> left = new ArrayList<>(alive);
        left.removeAll(replaced);
        standing = List.copyOf(left);
    }

    private void keepLast(List<FoldedEvent> events) {
        if (events.size() > 1) {
            replaced.addAll(events.subList(0, events.size() - 1));
        }
    }

    private static Optional<Manifestation> manifestation(FoldedEvent event) {
        return event.type() == null ? Optional.empty() : event.type().manifestation();
    }

    private static @Nullable Manifestation conclusive(FoldedEvent event) {
        return manifestation(event)
                .filter(value -> value != Manifestation.AWARE && value != Manifestation.NONE)
                .orElse(null);
    }

    private static boolean aware(List<FoldedEvent> events) {
        return events.stream()
                .anyMatch(event -> manifestation(event)
                        .filter(value -> value == Manifestation.AWARE)
                        .isPresent());
    }

    /** The events that stand, in fiscal order. */
    List<FoldedEvent> standing() {
        return standing;
    }

    /** Number of cartas de correção that were registered and not taken back. */
    int corrections() {
        return corrections;
    }

    Manifestation manifestation() {
        return manifestation;
    }

    /** Whether a reversal waits for an event that has not arrived. */
    boolean anyPending() {
        return reversals.anyPending();
    }

    /** Whether a standing event moved the goods or needs the authorised document, so that it must exist. */
    boolean proveDocument() {
        return standing.stream().anyMatch(event -> event.type() != null && !event.has(EventEffect.PRE_DOCUMENT));
    }

    /** Why an event does not stand, in Portuguese; {@code null} for one that does. */
    @Nullable
    String reason(FoldedEvent event) {
        if (event.rejected() && !event.registered()) {
            return "rejeitado";
        }
        if (!event.registered()) {
            return "pedido sem registro conhecido";
        }
        if (foreign.contains(event)) {
            return "de outro ambiente";
        }
        if (reversals.reversed(event)) {
            return "desfeito por outro evento";
        }
        if (reversals.pending(event)) {
            return "o evento citado ainda não chegou";
        }
        return replaced.contains(event) ? "substituído por evento posterior" : null;
    }
}
