package dev.rastro.desktop.detail;

import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An original that stands behind a document's time line.
 *
 * @param content SHA-256 of its bytes
 * @param label what it is, in the operator's words
 */
public record Source(String content, String label) {
    /** Every original behind {@code timeline} once: the document first, then in the order of the rows. */
    static List<Source> of(Timeline timeline, String documentLabel) {
        List<Source> sources = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String version : timeline.versions()) {
            if (seen.add(version)) {
                sources.add(new Source(version, documentLabel + (seen.size() == 1 ? "" : " (" + seen.size() + ")")));
            }
        }
        for (TimelineRow row : timeline.rows()) {
            if (seen.add(row.content())) {
                sources.add(new Source(row.content(), row.text()));
            }
        }
        return List.copyOf(sources);
    }

    @Override
    public String toString() {
        return label;
    }
}
