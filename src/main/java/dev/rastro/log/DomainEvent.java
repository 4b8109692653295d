package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Protocol;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** A company came under capture. */
    record CompanyRegistered(
            String taxpayer,
            String name,
            String uf,
            Environment environment,
            List<String> services,
            @Nullable String certificate)
            implements DomainEvent {}

    /** A company's data changed to this. */
    record CompanyChanged(
            String taxpayer,
            String name,
            String uf,
            Environment environment,
            List<String> services,
            @Nullable String certificate)
            implements DomainEvent {}

    /** How a company is called, grouped, coloured and printed for is this from now on. It need not be under capture. */
    record CompanyProfileSet(
            String taxpayer,
            @Nullable String alias,
            @Nullable String group,
            @Nullable String colour,
            @Nullable String printProfile)
            implements DomainEvent {}

    /** The rule of automatic ciência of a company is this from now on. */
    record AwarenessRuleSet(
            String taxpayer,
            boolean on,
            List<String> suppliers,
            @Nullable BigDecimal minimum) implements DomainEvent {}

    /** The first usable answer about a stream: NSUs after {@code beginning} are accounted for from now on. */
    record CaptureActivated(String taxpayer, String service, Environment environment, long beginning)
            implements DomainEvent {}

    /** NSUs did not come where they were to be expected; {@code cause} is a code. */
    record NsuGapFound(String taxpayer, String service, Environment environment, long first, long last, String cause)
            implements DomainEvent {}

    /** Undue consumption (656), as the authority worded it; {@code last} is its ultNSU, -1 where it gave none. */
    record ConsumptionRefused(
            String taxpayer,
            String service,
            Environment environment,
            String kind,
            String status,
            String message,
            long asked,
            long last)
            implements DomainEvent {}

    /** The operator said that this folder, and no copy of it, is to ask the authorities. */
    record FolderClaimed(String folder, String boundTo) implements DomainEvent {}

    /** A declaration was asked for. */
    record ManifestationRequested(
            AccessKey key,
            String taxpayer,
            Environment environment,
            String type,
            int sequence,
            @Nullable String justification,
            @Nullable String targetProtocol,
            OffsetDateTime sendAfter)
            implements DomainEvent {}

    /** A declaration left for the authority; {@code request} is the event that asked for it. */
    record ManifestationSent(AccessKey key, String request) implements DomainEvent {}

    /** What became of a declaration that was sent: the name of its state, and the authority's words. */
    record ManifestationAnswered(
            AccessKey key,
            String request,
            String state,
            @Nullable String status,
            @Nullable String message,
            @Nullable String protocol)
            implements DomainEvent {}

    /** A declaration was taken back before it was sent. */
    record ManifestationWithdrawn(AccessKey key, String request) implements DomainEvent {}

    /**
     * A document was put on paper, or into the file of a print buffer. Tells nothing of the document itself.
     *
     * @param output PRINTER, PDF, ZIP or FOLDER
     * @param destination name of the printer, or of the file or folder
     */
    record DocumentPrinted(AccessKey key, String output, String destination, String profile, int copies)
            implements DomainEvent {}

    /** All that had come in until a moment and was not printed yet was printed. */
    record PrintBufferEmptied(OffsetDateTime until, int documents) implements DomainEvent {}

    /** An operator's act on a document: tells nothing of the document itself, and can be taken back. */
    sealed interface Act {
        AccessKey key();
    }

    /** Tags were put on a document or taken off; only what became different. */
    record TagsChanged(AccessKey key, List<String> added, List<String> removed) implements DomainEvent, Act {}

    /** A note on a document; {@code mentions} are the other documents that it names. */
    record NoteWritten(AccessKey key, String text, List<AccessKey> mentions) implements DomainEvent, Act {}

    /** A document was put away, or taken out again. */
    record ArchivingChanged(AccessKey key, boolean archived) implements DomainEvent, Act {}

    /** The work on a document got to this stage. */
    record StageChanged(AccessKey key, @Nullable String stage) implements DomainEvent, Act {}

    /** Who sees to a document. */
    record ResponsibleChanged(AccessKey key, @Nullable String responsible) implements DomainEvent, Act {}

    /** An act, named by the id of its event, no longer counts. Of an {@code ActTakenBack} itself: it counts again. */
    record ActTakenBack(AccessKey key, String act) implements DomainEvent, Act {}

    /** The stages of work are these from now on. */
    record StagesDefined(List<String> stages) implements DomainEvent {}
}
