package dev.rastro.timeline;

import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.Set;

/**
 * The whole life of a document, as the fold gives it.
 *
 * @param document its line in the list
 * @param dimensions what is true beside the situation, as stable codes (ENTREGUE, EM_TRANSITO, DESACORDO, INIDONEA ...)
 * @param alerts contradictions and dangers, as stable codes (VERSION_CONFLICT, CANCELLED_AFTER_CONFIRMATION ...)
 * @param versions SHA-256 of every original of the document itself, the representing one first
 * @param rows in fiscal order, oldest first
 * @param life its way through the life cycle of its family
 */
public record Timeline(
        DocumentRow document,
        Set<String> dimensions,
        Set<String> alerts,
        List<String> versions,
        List<TimelineRow> rows,
        Life life) {}
