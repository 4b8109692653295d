package dev.rastro.desktop.pending;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Looks;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.Completeness;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.pending.Pending;
import dev.rastro.timeline.pending.PendingStates;
import dev.rastro.timeline.pending.PendingText;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The states of a document that are not final, in the operator's words. For the screen's thread only. */
public final class PendingBadges {
    private final Wording wording;
    private final Clock clock;
    private final PendingText text;
    private final Looks looks = Looks.load();
    private final ObjectProperty<Integer> staleDays;
    private PendingStates states;

    /** @param staleDays after how many days without a word of the authority a situation counts as not confirmed */
    public PendingBadges(Wording wording, Clock clock, int staleDays) {
        this.wording = wording;
        this.clock = clock;
        this.text = new PendingText(wording.messages().language().locale());
        this.staleDays = new SimpleObjectProperty<>(staleDays);
        this.states = PendingStates.load(Duration.ofDays(staleDays));
        // Kept and not mapped: a mapping that nobody observes is made anew for every row that asks.
        this.staleDays.addListener((observed, before, days) -> states = states.staleAfter(Duration.ofDays(days)));
    }

    /** See the constructor. */
    public ObjectProperty<Integer> staleDays() {
        return staleDays;
    }

    /** The codes of all states. */
    public List<String> codes() {
        return states.codes();
    }

    /** The name of a state. */
    public String name(String code) {
        return code.equals(PendingStates.NOT_CONFIRMED)
                ? wording.text("pending.notConfirmed", staleDays.get())
                : text.name(code);
    }

    /** What is not final about a document now. */
    public List<Pending> of(DocumentRow row) {
        return states.of(row, OffsetDateTime.now(clock));
    }

    /** Whether a document counts as valid on a word of the authority that is too old. */
    public boolean unconfirmed(DocumentRow row) {
        return of(row).stream().anyMatch(state -> state.code().equals(PendingStates.NOT_CONFIRMED));
    }

    /** The same as badges, each telling since when, until when as a rule, and what to do. */
    public List<BadgeModel> badges(DocumentRow row) {
        return of(row).stream().map(this::badge).toList();
    }

    /** The same by their names alone: for lists, which show many and explain one. */
    public List<BadgeModel> brief(DocumentRow row) {
        return of(row).stream().map(state -> badge(state, "")).toList();
    }

    /** What to do about each state that is not final, or to wait for, and until when as a rule. */
    public List<String> steps(DocumentRow row) {
        return of(row).stream()
                .map(state -> {
                    OffsetDateTime expected = state.expected();
                    return expected == null
                            ? wording.text("pending.step", text.name(state), text.next(state))
                            : wording.text(
                                    "pending.step.expected",
                                    text.name(state),
                                    text.next(state),
                                    wording.formats().ours(expected));
                })
                .toList();
    }

    /** The other marks of a document, without those that say what {@link #badges} says better. */
    public List<BadgeModel> otherMarks(DocumentRow row) {
        boolean told =
                row.unsettled().states().stream().anyMatch(state -> PendingStates.INCOMPLETE.contains(state.code()));
        List<BadgeModel> marks = new ArrayList<>(wording.badges().marks(row));
        if (told && row.completeness() != Completeness.FULL) {
            marks.remove(wording.badges().completeness(row.completeness()));
        }
        return marks;
    }

    private BadgeModel badge(Pending pending) {
        OffsetDateTime expected = pending.expected();
        String since = wording.formats().ours(pending.since());
        String when = expected == null
                ? wording.text("pending.since", since)
                : wording.text("pending.expected", since, wording.formats().ours(expected));
        String help = name(pending.code()) + "\n" + when + "\n" + text.next(pending);
        return badge(pending, help);
    }

    private BadgeModel badge(Pending pending, String help) {
        Looks.Look look = looks.of("pending", pending.code());
        return new BadgeModel(look.tone(), look.icon(), text.name(pending), help);
    }
}
