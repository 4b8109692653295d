package dev.rastro.timeline;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a document's timeline.
 *
 * @param at the fiscal moment (the authority's clock where there is one); {@code null} when no source tells it
 * @param recordedAt when Rastro first learnt it
 * @param kind stable code: ISSUED, AUTHORIZED, DENIED, SUMMARY, EVENT, PROTOCOL, VERSION; of what operators did: TAGS, NOTE,
 *     ARCHIVE, STAGE, RESPONSIBLE, TAKEN_BACK
 * @param eventType tpEvento, for EVENT rows
 * @param sequence nSeqEvento, for EVENT rows
 * @param actor who did it: CNPJ/CPF or authority
 * @param text Portuguese, ready to show: official description and the event's own words
 * @param effective whether it counts in the situation (registered, not reversed, not replaced by a later one)
 * @param cause where Rastro has it from (file or exchange)
 * @param trace W3C trace id of the capture
 * @param content SHA-256 of the original behind the row
 * @param event the act that the row tells of; {@code null} where originals tell the row
 */
public record TimelineRow(
        @Nullable OffsetDateTime at,
        OffsetDateTime recordedAt,
        String kind,
        @Nullable String eventType,
        @Nullable Integer sequence,
        @Nullable String protocol,
        @Nullable String actor,
        String text,
        boolean effective,
        String cause,
        String trace,
        String content,
        @Nullable UUID event) {
    /** A row that originals tell. */
    public TimelineRow(
            @Nullable OffsetDateTime at,
            OffsetDateTime recordedAt,
            String kind,
            @Nullable String eventType,
            @Nullable Integer sequence,
            @Nullable String protocol,
            @Nullable String actor,
            String text,
            boolean effective,
            String cause,
            String trace,
            String content) {
        this(at, recordedAt, kind, eventType, sequence, protocol, actor, text, effective, cause, trace, content, null);
    }

    /** Whether it tells what an operator did, and nothing of the document itself. */
    public boolean isAct() {
        return event != null;
    }
}
