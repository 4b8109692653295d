package dev.rastro.simulator.server;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.Workshop;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The documents that the authority knows, and the streams they go out by. Who gets what when follows NT 2014.002: the
 * recipient of an NF-e gets its summary, and the whole file under a new NSU after ciência, confirmação or operação não
 * realizada. Safe for use by several threads.
 */
final class Archive {
    private static final String ENVIRONMENT = "1";
    private static final String REASON = "Pedido cancelado pelo cliente";
    private static final List<String> SERVICES = List.of("NFE", "CTE", "MDFE", "NFSE");

    private final Map<String, EntryStream> streams = new ConcurrentHashMap<>();
    private final Map<String, IssuedDocument> documents = new ConcurrentHashMap<>();
    private final Map<String, List<IssuedEvent>> events = new ConcurrentHashMap<>();
    private final Map<String, String> released = new ConcurrentHashMap<>();
    private final Workshop workshop;
    private final Clock clock;
    private final ConsumptionRules rules;

    Archive(Press press, Clock clock, ConsumptionRules rules) {
        this.clock = clock;
        this.rules = rules;
        this.workshop = Workshop.of(press);
    }

    static String streamId(String taxpayer, String service, String environment) {
        return taxpayer + "/" + service + "/" + environment;
    }

    EntryStream stream(String taxpayer, String service, String environment) {
        return streams.computeIfAbsent(
                streamId(taxpayer, service, environment), id -> new EntryStream(Mint.NONE, 0, clock.instant()));
    }

    /** Streams of {@code buyer} that begin with NSUs made up on demand. */
    synchronized void mint(Company buyer, int count, long seed, OffsetDateTime now) {
        MintedTrade trade = new MintedTrade(workshop);
        for (String service : SERVICES) {
            streams.put(
                    streamId(buyer.cnpj(), service, ENVIRONMENT),
                    new EntryStream(trade.mint(buyer, service, seed, now), count, now.toInstant()));
        }
    }

    Map<String, EntryStream> streams() {
        return Map.copyOf(streams);
    }

    Optional<IssuedDocument> document(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    /** Suppliers sell to {@code buyer}: {@code count} NF-e, some of them corrected or cancelled, and freight of some. */
    synchronized void trade(Company buyer, int count, long seed, OffsetDateTime now) {
        EntryStream nfeStream = stream(buyer.cnpj(), "NFE", ENVIRONMENT);
        EntryStream cteStream = stream(buyer.cnpj(), "CTE", ENVIRONMENT);
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(seed, buyer.cnpj().hashCode() * 100_000L + i);
            OffsetDateTime at = now.minus(Duration.ofMinutes(60L * (count - i) + 60));
            Company supplier = workshop.world().pick(dice, Trade.SUPPLIER, at);
            NfeDraft draft = NfeDraft.between(NfeNature.SALE, supplier, buyer, Workshop.local(at, supplier));
            IssuedDocument document = workshop.nfe().issue(draft, dice);
            documents.put(document.key(), document);
            if (dice.chance(10)) {
                nfeStream.skip();
            }
            nfeStream.add(
                    "resNFe_v1.01.xsd", document.key(), workshop.summaries().document(document, "1"), clock.instant());
            happen(nfeStream, document, dice);
            if (dice.chance(25)) {
                freight(cteStream, document, dice);
            }
            if (dice.chance(10)) {
                service(buyer, at, dice);
            }
        }
    }

    private void happen(EntryStream stream, IssuedDocument document, Dice dice) {
        OffsetDateTime later = document.registeredAt().plusMinutes(20);
        if (dice.chance(10)) {
            IssuedEvent event = workshop.nfeEvents().correction(document, 1, later, "Corrige o volume para CAIXA.");
            tell(stream, "procEventoNFe_v1.00.xsd", event);
        }
        if (dice.chance(6)) {
            IssuedEvent event = workshop.nfeEvents().cancellation(document, later.plusMinutes(5), REASON);
            tell(stream, "procEventoNFe_v1.00.xsd", event);
        }
    }

    private void tell(EntryStream stream, String schema, IssuedEvent event) {
        String key = event.document().key();
        events.merge(
                key,
                List.of(event),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
        stream.add(schema, key, event.xml(), clock.instant());
    }

    /** The issuer cancels a document now: the authority knows it at once, its recipient by the next NSU. */
    synchronized void cancel(String key) {
        IssuedDocument document = documents.get(key);
        Company recipient = document == null ? null : document.recipient();
        if (document == null || recipient == null) {
            throw new IllegalArgumentException("No document to a company has the key " + key);
        }
        OffsetDateTime now = Workshop.local(OffsetDateTime.now(clock), document.issuer());
        switch (document.family()) {
            case NFE ->
                tell(
                        stream(recipient.cnpj(), "NFE", ENVIRONMENT),
                        "procEventoNFe_v1.00.xsd",
                        workshop.nfeEvents().cancellation(document, now, REASON));
            case CTE ->
                tell(
                        stream(recipient.cnpj(), "CTE", ENVIRONMENT),
                        "procEventoCTe_v4.00.xsd",
                        workshop.freightEvents().cancellation(document, now, REASON));
            default -> throw new IllegalArgumentException("Not cancelled here: " + document.family());
        }
    }

    /** What was registered of a document, oldest first. */
    List<IssuedEvent> events(String key) {
        return events.getOrDefault(key, List.of());
    }

    private void freight(EntryStream stream, IssuedDocument goods, Dice dice) {
        Company carrier = workshop.world().pick(dice, Trade.CARRIER, goods.issuedAt());
        IssuedDocument freight = workshop.cte()
                .issue(
                        carrier,
                        List.of(goods),
                        dice.chance(50),
                        null,
                        Workshop.local(goods.issuedAt().plusMinutes(15), carrier),
                        dice);
        documents.put(freight.key(), freight);
        stream.add("procCTe_v4.00.xsd", freight.key(), freight.xml(), clock.instant());
        IssuedDocument trip = workshop.mdfe()
                .issue(
                        carrier,
                        List.of(freight),
                        List.of(goods),
                        freight.issuedAt().plusMinutes(30),
                        dice);
        documents.put(trip.key(), trip);
    }

    private void service(Company buyer, OffsetDateTime at, Dice dice) {
        Company provider = workshop.world().pick(dice, Trade.SERVICE, at);
        IssuedDocument issued =
                workshop.families().nfse().issue(provider, buyer, null, Workshop.local(at, provider), dice);
        documents.put(issued.key(), issued);
        stream(buyer.cnpj(), "NFSE", ENVIRONMENT).add("NFSE", issued.key(), issued.xml(), clock.instant());
    }

    /** The recipient declared something: the whole file may go out, under a new NSU, once. */
    void release(String taxpayer, String key) {
        IssuedDocument document = documents.get(key);
        boolean first = document != null && released.putIfAbsent(taxpayer + key, key) == null;
        if (document != null && first && !rules.inactive(streamId(taxpayer, "NFE", ENVIRONMENT))) {
            stream(taxpayer, "NFE", ENVIRONMENT).add("procNFe_v4.00.xsd", key, document.xml(), clock.instant());
        }
    }

    /** The documents of a family. */
    List<String> keys(DfeFamily family) {
        return documents.values().stream()
                .filter(document -> document.family() == family)
                .map(IssuedDocument::key)
                .sorted()
                .toList();
    }

    boolean released(String taxpayer, String key) {
        return released.containsKey(taxpayer + key);
    }
}
