package dev.rastro.timeline.link;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.LinkMeanings;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.StoreFixture;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Facts with links, and a projection of links on a real store. */
final class LinkFixture {
    private static final OffsetDateTime RECORDED = OffsetDateTime.parse("2026-11-01T00:00:00-03:00");

    private LinkFixture() {}

    /** What a file tells, as the log has it. */
    static List<DomainEvent> facts(byte[] bytes) {
        List<DomainEvent> facts = new ArrayList<>();
        if (new XmlScanner().scan(bytes) instanceof ScanResult.Recognised found) {
            for (XmlItem item : found.items()) {
                switch (item) {
                    case XmlItem.Document it ->
                        facts.add(new DomainEvent.DocumentCaptured(it.header(), ContentHash.of(bytes)));
                    case XmlItem.Event it ->
                        facts.add(new DomainEvent.FiscalEventCaptured(it.event(), ContentHash.of(bytes)));
                    default -> {}
                }
            }
        }
        return facts;
    }

    /** Documents and events of a training company. */
    static List<DomainEvent> training(int documents) {
        List<DomainEvent> facts = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 20)).generate(5, documents, file -> facts.addAll(facts(file.bytes())));
        return facts;
    }

    static LinkProjection projection(StoreFixture store) {
        return new LinkProjection(reader(store), new H2DocumentLinks(store.database), store.readModels, store.bus);
    }

    static LinkReader reader(StoreFixture store) {
        return new LinkReader(
                LinkMeanings.load(), StatusCodes.load(), new KeptFacts(store.originals, new XmlScanner()));
    }

    static AccessKey key(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> it.header().key();
            case DomainEvent.FiscalEventCaptured it -> it.event().key();
            default -> throw new IllegalArgumentException("No document in " + event);
        };
    }

    static Recorded recorded(DomainEvent event, long position) {
        return new Recorded(
                new Envelope(
                        UUID.randomUUID(),
                        key(event),
                        position,
                        event.getClass().getSimpleName(),
                        "0",
                        RECORDED,
                        RECORDED.plusSeconds(position),
                        "trace",
                        "span",
                        null,
                        new Actor(Actor.Kind.OPERATOR, "ana"),
                        new Proof("a.xml", "00")),
                event);
    }

    /** The same fact as the first contract had it. */
    static DomainEvent old(DomainEvent event) {
        return switch (event) {
            case DomainEvent.DocumentCaptured it -> new DomainEvent.DocumentCaptured(old(it.header()), it.content());
            case DomainEvent.FiscalEventCaptured it ->
                new DomainEvent.FiscalEventCaptured(old(it.event()), it.content());
            default -> throw new IllegalArgumentException("No document in " + event);
        };
    }

    private static DocumentHeader old(DocumentHeader it) {
        return new DocumentHeader(
                it.key(),
                it.family(),
                it.model(),
                it.layout(),
                it.series(),
                it.number(),
                it.issuedAt(),
                it.issuer(),
                it.recipient(),
                it.others(),
                it.total(),
                it.environment(),
                it.operation(),
                it.purpose(),
                it.emissionType(),
                it.nature(),
                null,
                null,
                it.protocol(),
                it.digestValue(),
                null,
                it.warnings());
    }

    private static EventRecord old(EventRecord it) {
        return new EventRecord(
                it.key(),
                it.family(),
                it.type(),
                it.sequence(),
                it.author(),
                it.authority(),
                it.occurredAt(),
                it.registeredAt(),
                it.protocol(),
                it.status(),
                it.statusReason(),
                it.description(),
                it.text(),
                it.targetType(),
                it.targetProtocol(),
                it.related(),
                null,
                List.of(),
                it.environment(),
                it.form());
    }

    /** Every row of the read model as text, sorted. */
    static Set<String> rows(StoreFixture store) {
        return store.database.read("Reading all links", connection -> {
            Set<String> rows = new TreeSet<>();
            String sql = "SELECT citing || ' ' || kind || ' ' || cited FROM document_link"
                    + " UNION ALL SELECT df_key || ' ' || mode FROM freight_note"
                    + " UNION ALL SELECT df_key || ' ' || RAWTOHEX(notes) || ' ' || payer || ' ' || purpose || ' '"
                    + " || service FROM freight_charge";
            try (var query = connection.prepareStatement(sql);
                    var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        });
    }

    static DocumentLink link(String citing, LinkKind kind, String cited) {
        return new DocumentLink(new AccessKey(citing), new AccessKey(cited), kind);
    }
}
