package dev.rastro.desktop.lifecycle;

import dev.rastro.desktop.common.Formats;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.lifecycle.Diagram.Arrow;
import dev.rastro.desktop.lifecycle.Diagram.Box;
import dev.rastro.dfe.Situation;
import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.Prospect;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the diagram and the list of what can still happen say. */
final class LifeCycleWording {
    private final Wording wording;
    private final Formats formats;

    LifeCycleWording(Wording wording) {
        this.wording = wording;
        formats = wording.formats();
    }

    String name(Situation state) {
        return wording.badges().situation(state).text();
    }

    /** Below the name of a situation: since when, or when. */
    String when(Box box) {
        if (!box.visited()) {
            return box.state().terminal() ? wording.text("lifecycle.end") : "";
        }
        OffsetDateTime at = box.visits().getLast().at();
        if (at == null) {
            return wording.text("lifecycle.undated");
        }
        return box.current() ? wording.text("lifecycle.since", formats.moment(at)) : formats.moment(at);
    }

    /** A situation for those who cannot see it. */
    String spoken(Box box, LifeCourse course) {
        List<String> parts = new ArrayList<>();
        parts.add(name(box.state()));
        if (box.current()) {
            parts.add(wording.text("lifecycle.now"));
        }
        if (box.state().terminal()) {
            parts.add(wording.text("lifecycle.end"));
        }
        if (box.visited()) {
            parts.add(when(box));
        }
        String ways = course.machine().from(box.state()).stream()
                .map(way -> way.description() + " → " + name(way.to()))
                .collect(Collectors.joining("; "));
        if (!ways.isEmpty()) {
            parts.add(wording.text("lifecycle.ways", ways));
        }
        return String.join(". ", parts);
    }

    /** What stands on an arrow; what no official text confirms is marked. */
    String label(Arrow arrow) {
        String words = arrow.way().description();
        return arrow.way().confirmed() || words.isEmpty() ? words : words + " (?)";
    }

    /** Until when, or why not. */
    String until(Prospect prospect) {
        String blocked = prospect.blockedBy();
        if (blocked != null) {
            return wording.text("lifecycle.blocked", truth(blocked));
        }
        OffsetDateTime until = prospect.until();
        if (until == null) {
            return wording.text(prospect.confirmed() ? "lifecycle.noTerm" : "lifecycle.unknownTerm");
        }
        return wording.text(prospect.over() ? "lifecycle.over" : "lifecycle.until", formats.moment(until));
    }

    private String truth(String code) {
        return wording.messages()
                .find("manifestation." + code)
                .orElseGet(() ->
                        wording.badges().dimensions(List.of(code)).getFirst().text());
    }

    String what(Prospect prospect) {
        String words =
                prospect.late() ? wording.text("lifecycle.late", prospect.description()) : prospect.description();
        Situation to = prospect.to();
        return to == null ? words : words + " → " + name(to);
    }

    static Tone tone(Prospect prospect) {
        boolean closed = prospect.over() || prospect.blockedBy() != null;
        return closed ? Tone.NEUTRAL : prospect.until() == null ? Tone.ACCENT : Tone.SUCCESS;
    }

    static String icon(Prospect prospect) {
        if (prospect.blockedBy() != null) {
            return "fth-lock";
        }
        if (prospect.over()) {
            return "fth-x-circle";
        }
        return prospect.until() == null ? "fth-circle" : "fth-clock";
    }

    /** Whether the operator should know that the term may be another one. */
    @Nullable
    String unconfirmed(Prospect prospect) {
        return prospect.confirmed() || (prospect.until() == null && prospect.blockedBy() == null)
                ? null
                : wording.text("lifecycle.unconfirmed");
    }
}
