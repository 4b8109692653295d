package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as kept in the log for ever. The Avro schema of each record is in {@code src/main/avro}; a change of
 * one is a change of the contract.
 */
public sealed interface DomainEvent {
    /** A document arrived. Another XML of the same key is another {@code DocumentCaptured} with another content. */
    record DocumentCaptured(DocumentHeader header, String content) implements DomainEvent {}

    /** A document's summary arrived. */
    record SummaryCaptured(DocumentSummary summary, String content) implements DomainEvent {}

    /** An event on a document arrived, before or after the document. */
    record FiscalEventCaptured(EventRecord event, String content) implements DomainEvent {}

    /** A protocol arrived apart from its document. */
    record ProtocolCaptured(AccessKey key, Protocol protocol, String content) implements DomainEvent {}

    /** An input could not be understood and is kept as it came. */
    record InputQuarantined(String content, String path, String code, String reason) implements DomainEvent {}

    /** An input left quarantine: a later version understood it, or its facts came by another way. */
    record QuarantineReleased(String content, @Nullable String note) implements DomainEvent {}
}
