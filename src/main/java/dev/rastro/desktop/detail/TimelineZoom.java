package dev.rastro.desktop.detail;

import dev.rastro.dfe.Completeness;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.List;
import java.util.Set;

/** How close the operator looks at a time line. */
public enum TimelineZoom {
    /** What matters now. */
    BRIEF,
    /** Every row with its actor, protocol and origin. */
    COMPLETE,
    /** Every row with the bytes and the capture behind it. */
    RAW;

    private static final Set<String> MATTERS = Set.of("NOTE", "STAGE");

    /** The rows to show. A brief one leaves out what has no effect, acts but notes and stages, and the summary once the document is there. */
    public List<TimelineRow> rows(Timeline timeline) {
        if (this != BRIEF) {
            return timeline.everything();
        }
        boolean full = timeline.document().completeness() == Completeness.FULL;
        return timeline.everything().stream()
                .filter(TimelineRow::effective)
                .filter(row -> !(full && row.kind().equals("SUMMARY")))
                .filter(row -> !row.isAct() || MATTERS.contains(row.kind()))
                .toList();
    }
}
