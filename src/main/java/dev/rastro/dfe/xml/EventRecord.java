package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on a document as one file tells it.
 *
 * @param type tpEvento, six digits as text (NFS-e: without the leading "e")
 * @param sequence nSeqEvento (or nPedRegEvento); 1 where the layout has none
 * @param author CNPJ or CPF of the author, without punctuation
 * @param authority cOrgao
 * @param occurredAt dhEvento, the author's clock
 * @param registeredAt dhRegEvento, the authority's clock; {@code null} without an answer
 * @param protocol nProt of the registration
 * @param status cStat of the registration; {@code null} without an answer
 * @param description descEvento or xEvento as written
 * @param text the event's own words: xCorrecao, xJust, xMotivo ...
 * @param targetType tpEventoAut of a 110001, else {@code null}
 * @param targetProtocol the protocol of the event that this one reverses (nProtEvento), else {@code null}
 * @param related the other document the event names (chSubstituta, chNFeRef, chCTe, chMDFe ...)
 * @param details what else it tells of itself, in the order of the XML
 * @param mentions every other document it names; {@code null} where it was recorded before Rastro looked for them
 */
public record EventRecord(
        AccessKey key,
        DfeFamily family,
        String type,
        int sequence,
        @Nullable String author,
        @Nullable String authority,
        @Nullable OffsetDateTime occurredAt,
        @Nullable OffsetDateTime registeredAt,
        @Nullable String protocol,
        @Nullable String status,
        @Nullable String statusReason,
        @Nullable String description,
        @Nullable String text,
        @Nullable String targetType,
        @Nullable String targetProtocol,
        @Nullable AccessKey related,
        @Nullable List<Mention> mentions,
        List<EventDetail> details,
        Environment environment,
        EventForm form) {
    public EventRecord {
        mentions = mentions == null ? null : List.copyOf(mentions);
        details = List.copyOf(details);
    }

    /** Whether two records are of one event: the same document, type and sequence. */
    public boolean sameEvent(EventRecord other) {
        return key.equals(other.key) && type.equals(other.type) && sequence == other.sequence;
    }

    /** This request with the registration that an answer tells. */
    public EventRecord registeredBy(EventRecord answer) {
        return new EventRecord(
                key,
                family,
                type,
                sequence,
                author == null ? answer.author : author,
                authority,
                occurredAt,
                answer.registeredAt,
                answer.protocol,
                answer.status,
                answer.statusReason,
                description,
                text,
                targetType,
                targetProtocol,
                related,
                mentions,
                details,
                environment,
                EventForm.REGISTERED);
    }
}
