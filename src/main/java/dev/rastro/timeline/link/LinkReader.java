package dev.rastro.timeline.link;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.LinkMeanings;
import dev.rastro.dfe.LinkMeanings.Meaning;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Mention;
import dev.rastro.dfe.xml.Party;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.FreightCharge;
import dev.rastro.store.FreightNote;
import dev.rastro.store.LinkFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads in one event of the log what it tells of links and freight. Safe for use by several threads. */
public final class LinkReader {
    /** The events of the log that can tell something. */
    private static final Set<String> TYPES = Set.of(
            DomainEvent.DocumentCaptured.class.getSimpleName(), DomainEvent.FiscalEventCaptured.class.getSimpleName());

    private final LinkMeanings meanings;
    private final StatusCodes codes;
    private final KeptFacts kept;

    public LinkReader(LinkMeanings meanings, StatusCodes codes, KeptFacts kept) {
        this.meanings = meanings;
        this.codes = codes;
        this.kept = kept;
    }

    /** Whether an event is worth reading, told by its envelope alone. */
    static boolean concerns(Recorded recorded) {
        return TYPES.contains(recorded.envelope().type());
    }

    LinkFacts read(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> document(it);
            case DomainEvent.FiscalEventCaptured it -> event(it);
            default -> LinkFacts.NONE;
        };
    }

    private LinkFacts document(DomainEvent.DocumentCaptured captured) {
        DocumentHeader header = captured.header().mentions() == null ? kept.header(captured) : captured.header();
        List<DocumentLink> links = Objects.requireNonNullElse(header.mentions(), List.<Mention>of()).stream()
                .flatMap(mention -> links(
                        header.key(), mention, meanings.ofDocument(header.family(), header.purpose(), mention.place()))
                        .stream())
                .toList();
        return new LinkFacts(
                links,
                Optional.ofNullable(header.freightMode()).map(mode -> new FreightNote(header.key(), mode)).stream()
                        .toList(),
                charge(header, links).stream().toList());
    }

    private LinkFacts event(DomainEvent.FiscalEventCaptured captured) {
        EventRecord record = captured.event().mentions() == null ? kept.event(captured) : captured.event();
        boolean refused = record.status() != null && !codes.provesRegistration(record.family(), record.status());
        if (refused || record.mentions() == null) {
            return LinkFacts.NONE;
        }
        return new LinkFacts(
                record.mentions().stream()
                        .flatMap(mention -> links(
                                record.key(),
                                mention,
                                meanings.ofEvent(record.family(), record.type(), mention.place()))
                                .stream())
                        .toList(),
                List.of(),
                List.of());
    }

    private static List<DocumentLink> links(AccessKey self, Mention mention, Meaning meaning) {
        return mention.keys().stream()
                .filter(other -> !other.equals(self))
                .map(other -> meaning.reversed()
                        ? new DocumentLink(other, self, meaning.kind())
                        : new DocumentLink(self, other, meaning.kind()))
                .toList();
    }

    private static Optional<FreightCharge> charge(DocumentHeader header, List<DocumentLink> links) {
        Party payer = header.recipient();
        String cargo = links.stream()
                .filter(link -> link.kind() == LinkKind.TRANSPORTS)
                .map(link -> link.cited().value())
                .sorted()
                .collect(Collectors.joining("\n"));
        return cargo.isEmpty() || payer == null || payer.id() == null
                ? Optional.empty()
                : Optional.of(new FreightCharge(
                        header.key(),
                        ContentHash.of(cargo.getBytes(StandardCharsets.UTF_8)),
                        payer.id(),
                        Objects.requireNonNullElse(header.purpose(), ""),
                        Objects.requireNonNullElse(header.serviceType(), "")));
    }
}
