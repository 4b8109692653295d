package dev.rastro;

import dev.rastro.acts.ActProgress;
import dev.rastro.acts.ActService;
import dev.rastro.acts.Change;
import dev.rastro.acts.Stages;
import dev.rastro.company.CompanyColours;
import dev.rastro.company.StoredProfiles;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Prepared;
import dev.rastro.intake.Preparer;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.BudgetRow;
import dev.rastro.store.CompanyProfile;
import dev.rastro.store.Exchange;
import dev.rastro.store.FolderBinding;
import dev.rastro.store.GapCause;
import dev.rastro.store.LedgerEntry;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.StreamPosition;
import dev.rastro.store.h2.CompanyProfileTable;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2FolderBindings;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a golden store: a small data folder as the version that runs this writes it, with every type of event at least
 * once. Run by whoever releases a contract or a schema (docs/decisions/0008); the test that opens all of them is {@link
 * GoldenStoreTest}.
 */
final class GoldenStoreMaker {
    private static final long SEED = 12;
    private static final int DOCUMENTS = 32;
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String COMPANY = "12345678000195";
    private static final NsuStream STREAM = new NsuStream(COMPANY, DistributionService.NFE, Environment.PRODUCTION);

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("America/Sao_Paulo"));
    private final OffsetDateTime now = OffsetDateTime.now(clock);
    private final Ids ids = new Ids(clock);
    private final Operator operator = new Operator("treino");
    private final StoreFixture store;
    private final Preparer preparer;
    private final Intake intake;

    private GoldenStoreMaker(StoreFixture store) {
        this.store = store;
        this.preparer = new Preparer(new XmlScanner(), store.originalCodec);
        this.intake = new Intake(store.vault);
    }

    /** Arguments: the folder to write into, and the name of the store. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path target = Path.of(arguments[0]);
        String name = arguments[1];
        Path folder = Files.createTempDirectory("golden");
        try (StoreFixture store = new StoreFixture(folder)) {
            new GoldenStoreMaker(store).fill();
            Files.write(target.resolve(name + ".tsv"), GoldenStores.lines(store.log.readAfter(0, 10_000)));
        }
        compact(folder);
        pack(folder.resolve("rastro.mv.db"), target.resolve(name + ".zip"));
        Files.writeString(target.resolve(name + ".json"), GoldenStoreTest.run(folder, "list", "--json"));
    }

    private static void compact(Path folder) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("rastro"), "rastro", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private void fill() {
        documents();
        quarantine();
        companies();
        capture();
        manifestations();
        prints();
        acts();
    }

    private CaptureContext begin() {
        return CaptureContext.of(ids.begin("golden"), ids, clock, operator);
    }

    private void documents() {
        List<Prepared> batch = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24))
                .generate(
                        SEED,
                        DOCUMENTS,
                        file -> batch.add(preparer.prepareCaptured("treino/" + file.path(), file.bytes())));
        intake.accept(batch, begin());
        AccessKey key = firstKey();
        String sha256 = store.log.readByKey(key).getFirst().envelope().proof().sha256();
        append(context -> context.fact(
                key,
                new DomainEvent.ProtocolCaptured(
                        key, new Protocol("100", "Autorizado o uso", "135260000000001", now, null), sha256),
                new Proof("treino/consulta.xml", sha256)));
    }

    private AccessKey firstKey() {
        return store.log.readAfter(0, 1000).stream()
                .filter(each -> each.event() instanceof DomainEvent.DocumentCaptured)
                .map(each -> each.envelope().key())
                .findFirst()
                .orElseThrow();
    }

    private void append(Function<CaptureContext, NewEvent> event) {
        store.vault.commit("Golden", transaction -> {
            transaction.append(event.apply(begin()));
            return transaction;
        });
    }

    private void quarantine() {
        Prepared stays = aside("treino/desconhecido.xml", "<novidade xmlns=\"urn:x\">é</novidade>");
        Prepared leaves = aside("treino/liberado.xml", "<outra/>");
        intake.accept(List.of(stays, leaves), begin());
        String released = ((Prepared.NotUnderstood) leaves).original().sha256();
        append(context -> context.fact(
                null,
                new DomainEvent.QuarantineReleased(released, "veio por outro caminho"),
                new Proof("treino/liberado.xml", released)));
    }

    private Prepared aside(String path, String text) {
        return preparer.setAside(
                path, text.getBytes(StandardCharsets.UTF_8), "UNKNOWN_ROOT", "O Rastro não conhece este documento.");
    }

    private void companies() {
        StoredCompanies companies =
                new StoredCompanies(new H2CompanyStore(store.database), store.vault, ids, clock, operator, store.bus);
        Set<DistributionService> services = Set.of(DistributionService.NFE, DistributionService.CTE);
        companies.register(new Company(COMPANY, "Treino Ltda", "SP", Environment.PRODUCTION, services, null));
        companies.change(
                new Company(COMPANY, "Treino Comércio Ltda", "SP", Environment.PRODUCTION, services, "treino.pfx"));
        companies.setAwareness(COMPANY, new AwarenessRule(true, List.of("12ABC345"), new BigDecimal("100.00")));
        new StoredProfiles(
                        new CompanyProfileTable(store.database),
                        store.vault,
                        ids,
                        clock,
                        operator,
                        store.bus,
                        CompanyColours.load())
                .set(new CompanyProfile(COMPANY, "Treino", "Grupo Treino", "azul", "Padrão"));
        UUID folder = ids.uuid();
        new H2FolderBindings(store.database).save(new FolderBinding(folder, "maquina-de-treino", 2));
        append(context -> context.fact(
                null, new DomainEvent.FolderClaimed(folder.toString(), "maquina-de-treino"), Proof.of("instalação")));
    }

    private void capture() {
        PackedOriginal request = preparer.pack("<pedido/>".getBytes(StandardCharsets.UTF_8));
        PackedOriginal answer = preparer.pack("<resposta/>".getBytes(StandardCharsets.UTF_8));
        CaptureContext context = begin();
        store.vault.commit("Golden", transaction -> {
            transaction.keep(request);
            transaction.keep(answer);
            transaction.position(new StreamPosition(STREAM, new Nsu(10), new Nsu(20), new Nsu(25), now, now, null));
            transaction.ledger(new LedgerEntry(
                    STREAM,
                    List.of(new NsuContent(new Nsu(11), NsuState.SUMMARY, answer.sha256())),
                    List.of(new NsuRange(new Nsu(12), new Nsu(14), NsuState.MISSING, GapCause.FOREIGN_CONSUMER, now))));
            transaction.budget(new BudgetRow(COMPANY + "/NFE/PRODUCTION", "PAGE", 1, "NOTHING_NEW", List.of(1L), 0, 0));
            transaction.journal(new Exchange(
                    "nfeDistDFeInteresse",
                    Environment.PRODUCTION,
                    COMPANY,
                    now,
                    Duration.ofMillis(120),
                    200,
                    "138",
                    null,
                    context.operation().traceId(),
                    context.operation().spanId(),
                    request.sha256(),
                    answer.sha256(),
                    answer.sha256()));
            Proof proof = new Proof("NFE " + COMPANY, answer.sha256());
            Environment production = Environment.PRODUCTION;
            List.<DomainEvent>of(
                            new DomainEvent.CaptureActivated(COMPANY, "NFE", production, 10),
                            new DomainEvent.NsuGapFound(COMPANY, "NFE", production, 12, 14, "FOREIGN_CONSUMER"),
                            new DomainEvent.ConsumptionRefused(
                                    COMPANY, "NFE", production, "PAGE", "656", "Consumo indevido", 12, 20))
                    .forEach(event -> transaction.append(context.fact(null, event, proof)));
            return answer;
        });
    }

    private void manifestations() {
        List<AccessKey> keys = summaries();
        manifestation(keys.getFirst(), ManifestationState.REGISTERED);
        manifestation(keys.getLast(), ManifestationState.CANCELLED);
    }

    private List<AccessKey> summaries() {
        Set<AccessKey> keys = new LinkedHashSet<>();
        store.log.readAfter(0, 1000).stream()
                .filter(each -> each.event() instanceof DomainEvent.SummaryCaptured)
                .forEach(each -> keys.add(each.envelope().key()));
        return List.copyOf(keys);
    }

    private void manifestation(AccessKey key, ManifestationState state) {
        CaptureContext context = begin();
        NewEvent request = context.fact(
                key,
                new DomainEvent.ManifestationRequested(
                        key, COMPANY, Environment.PRODUCTION, "210210", 1, null, null, now),
                Proof.of("manifestação"));
        boolean registered = state == ManifestationState.REGISTERED;
        store.vault.commit("Golden", transaction -> {
            transaction.append(request);
            outcome(key, request.id().toString(), registered)
                    .forEach(event -> transaction.append(
                            context.causedBy(request.id()).fact(key, event, Proof.of("manifestação"))));
            transaction.manifestation(new ManifestationRow(
                    request.id(),
                    key,
                    COMPANY,
                    Environment.PRODUCTION,
                    "210210",
                    1,
                    null,
                    null,
                    now,
                    now,
                    state,
                    registered ? "135" : null,
                    registered ? "Evento registrado" : null,
                    registered ? "891260000000001" : null,
                    now));
            return request;
        });
    }

    private static List<DomainEvent> outcome(AccessKey key, String request, boolean registered) {
        return registered
                ? List.of(
                        new DomainEvent.ManifestationSent(key, request),
                        new DomainEvent.ManifestationAnswered(
                                key, request, "REGISTERED", "135", "Evento registrado", "891260000000001"))
                : List.of(new DomainEvent.ManifestationWithdrawn(key, request));
    }

    private void prints() {
        PrintLog prints = new PrintLog(store.vault, ids, clock, operator);
        prints.printed(List.of(firstKey()), new PrintLog.Where("PRINTER", "Impressora de treino", "Padrão", 2));
        prints.emptied(now, 1);
    }

    private void acts() {
        ActService acts =
                new ActService(store.log, store.vault, store.marks, new Stages(store.marks), ids, clock, operator);
        List<AccessKey> key = List.of(firstKey());
        acts.defineStages(List.of("Recebida", "Paga"));
        acts.perform(key, new Change.Tag(List.of("Urgente"), List.of()), ActProgress.NONE);
        acts.perform(key, new Change.Write("Conferir com o treino", Set.copyOf(summaries())), ActProgress.NONE);
        acts.perform(key, new Change.Stage("Paga"), ActProgress.NONE);
        acts.perform(key, new Change.Assign("treino"), ActProgress.NONE);
        acts.takeBack(
                acts.perform(key, new Change.Archive(true), ActProgress.NONE).trace(), ActProgress.NONE);
    }

    private static void pack(Path database, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            out.putNextEntry(new ZipEntry("rastro.mv.db"));
            Files.copy(database, out);
            out.closeEntry();
        }
    }
}
