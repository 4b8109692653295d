package dev.rastro.timeline;

import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole life of a document, as the fold gives it.
 *
 * @param document its line in the list
 * @param dimensions what is true beside the situation, as stable codes (ENTREGUE, EM_TRANSITO, DESACORDO, INIDONEA ...)
 * @param alerts contradictions and dangers, as stable codes (VERSION_CONFLICT, CANCELLED_AFTER_CONFIRMATION ...)
 * @param versions SHA-256 of every original of the document itself, the representing one first
 * @param rows what originals tell, in fiscal order, oldest first
 * @param acts what operators did with it, oldest first
 * @param life its way through the life cycle of its family
 */
public record Timeline(
        DocumentRow document,
        Set<String> dimensions,
        Set<String> alerts,
        List<String> versions,
        List<TimelineRow> rows,
        List<TimelineRow> acts,
        Life life) {
    /** All that is on the timeline: what operators did stands among what originals tell. */
    public List<TimelineRow> everything() {
        return acts.isEmpty()
                ? rows
                : Stream.concat(rows.stream(), acts.stream())
                        .sorted(FiscalOrder.ROW)
                        .toList();
    }
}
