package dev.rastro.sefaz.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Operator;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.Recorded;
import dev.rastro.sefaz.budget.Limits;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.sefaz.event.EventAnswer;
import dev.rastro.sefaz.event.EventPort;
import dev.rastro.sefaz.event.EventReceipt;
import dev.rastro.sefaz.event.TaxpayerEvent;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.query.ServiceStatus;
import dev.rastro.sefaz.query.SituationAnswer;
import dev.rastro.sefaz.rule.AutomaticAwareness;
import dev.rastro.sefaz.sync.AwaitedDocuments;
import dev.rastro.sefaz.sync.CaptureFixture;
import dev.rastro.sefaz.sync.ManualTime;
import dev.rastro.sefaz.sync.Samples;
import dev.rastro.sefaz.sync.ScriptedAuthority;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.StreamCapture;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2ManifestationQueue;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestationTest {
    private static final String US = CaptureFixture.STREAM.taxpayer();
    private static final Operator OPERATOR = new Operator("ana");

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime();
    private final ScriptedAuthority authority = new ScriptedAuthority(time);
    private final Registrar registrar = new Registrar();
    private CaptureFixture fixture;
    private StoredCompanies companies;
    private QueuedManifestations queue;
    private Dispatcher dispatcher;

    /** Registers what it gets, unless told otherwise. */
    private final class Registrar implements EventPort, QueryPort {
        private final List<List<TaxpayerEvent>> batches = new ArrayList<>();
        private @Nullable SefazFailure failure;
        private String status = "135";
        private byte @Nullable [] situation;
        private int questions;

        @Override
        public EventReceipt send(List<TaxpayerEvent> batch) throws SefazException {
            batches.add(batch);
            if (failure != null) {
                throw new SefazException(failure, "scripted", null, null);
            }
            return new EventReceipt(
                    "128",
                    "Lote processado",
                    batch.stream().map(this::answer).toList(),
                    transcript("NFeRecepcaoEvento4"));
        }

        private EventAnswer answer(TaxpayerEvent event) {
            boolean registered = status.equals("135");
            return new EventAnswer(
                    event,
                    status,
                    "motivo",
                    registered ? "891260000000001" : null,
                    null,
                    registered ? registered(event.key(), event.type(), event.sequence()) : null);
        }

        @Override
        public boolean answersAbout(AccessKey key) {
            return true;
        }

        @Override
        public SituationAnswer situation(AccessKey key, Environment environment, String taxpayer) {
            questions++;
            return new SituationAnswer("100", "Autorizado", situation, transcript("NFeConsultaProtocolo4"));
        }

        @Override
        public ServiceStatus status(DfeFamily family, String ufCode, Environment environment, String taxpayer) {
            return new ServiceStatus("SVRS", "107", "Em operação", transcript("NFeStatusServico4"));
        }

        private Transcript transcript(String service) {
            return new Transcript(
                    service,
                    OffsetDateTime.now(time),
                    Duration.ofMillis(1),
                    200,
                    "128",
                    Samples.bytes("<envio>" + batches.size() + questions + "</envio>"),
                    Samples.bytes("<retorno>" + batches.size() + questions + "</retorno>"));
        }
    }

    private static byte[] registered(AccessKey key, String type, int sequence) {
        return Samples.bytes("""
                <procEventoNFe xmlns="http://www.portalfiscal.inf.br/nfe" versao="1.00"><evento versao="1.00">\
                <infEvento Id="ID%1$s%2$s%3$02d"><cOrgao>91</cOrgao><tpAmb>1</tpAmb><CNPJ>%4$s</CNPJ>\
                <chNFe>%2$s</chNFe><dhEvento>2026-07-03T09:00:00-03:00</dhEvento><tpEvento>%1$s</tpEvento>\
                <nSeqEvento>%3$d</nSeqEvento><verEvento>1.00</verEvento><detEvento versao="1.00">\
                <descEvento>Evento</descEvento></detEvento></infEvento></evento><retEvento versao="1.00"><infEvento>\
                <tpAmb>1</tpAmb><cOrgao>91</cOrgao><cStat>135</cStat><xMotivo>Registrado</xMotivo>\
                <chNFe>%2$s</chNFe><tpEvento>%1$s</tpEvento><nSeqEvento>%3$d</nSeqEvento>\
                <dhRegEvento>2026-07-03T09:00:01-03:00</dhRegEvento><nProt>891260000000001</nProt>\
                </infEvento></retEvento></procEventoNFe>""".formatted(type, key.value(), sequence, US));
    }

    @BeforeEach
    void open() throws InterruptedException {
        time.setWall(Instant.parse("2026-07-03T12:00:00Z"));
        fixture = new CaptureFixture(folder, time, authority);
        var tools = fixture.tools;
        companies = new StoredCompanies(
                new H2CompanyStore(fixture.store.database), tools.vault(), tools.ids(), time, OPERATOR, tools.bus());
        companies.register(new Company(US, "Nós", "SP", Environment.PRODUCTION, Set.of(DistributionService.NFE), null));
        SituationFold fold = SituationFold.create();
        SituationCheck situation = new SituationCheck(
                registrar, tools.budget(), tools.vault(), tools.intake(), tools.preparer(), tools.ids(), time);
        queue = new QueuedManifestations(
                new ManifestTools(
                        registrar,
                        registrar,
                        tools.budget(),
                        Limits.load(),
                        new H2ManifestationQueue(fixture.store.database),
                        companies,
                        fixture.store.catalog,
                        fixture.store.log,
                        fold,
                        StatusCodes.load(),
                        tools.vault(),
                        tools.intake(),
                        tools.preparer(),
                        tools.ids(),
                        time,
                        tools.bus()),
                situation,
                OPERATOR,
                QueuedManifestations.UNDO,
                () -> true);
        dispatcher = new Dispatcher(
                fixture.store.log,
                tools.bus(),
                2,
                List.of(
                        new DocumentProjection(fixture.store.log, fold, fixture.store.readModels, tools.bus()),
                        new AutomaticAwareness(companies, queue, fixture.store.readModels)),
                tools.ids());
    }

    @AfterEach
    void close() {
        dispatcher.close();
        queue.close();
        fixture.close();
    }

    private void capture(long from, long to) throws InterruptedException {
        authority.summaries(from, to);
        fixture.run(
                new StreamCapture(CaptureFixture.STREAM, fixture.tools, AwaitedDocuments.NONE), Duration.ofMinutes(15));
        dispatcher.drain();
    }

    private static Declaration aware(long number) {
        return new Declaration(Samples.key(number), US, DeclarationType.AWARENESS, null);
    }

    private ManifestationRow accepted(Declaration declaration) {
        Queued queued = queue.request(List.of(declaration)).getFirst();
        assertThat(queued).isInstanceOf(Queued.Accepted.class);
        return ((Queued.Accepted) queued).row();
    }

    private ManifestationState state(ManifestationRow row) {
        return queue.find(row.id()).orElseThrow().state();
    }

    @Test
    void leavesAfterTheTimeToUndoAndIsRegisteredWithItsProof() throws InterruptedException {
        capture(1, 1);
        ManifestationRow row = accepted(aware(1));
        assertThat(queue.sendDue()).isEmpty();
        time.pass(Duration.ofSeconds(31));
        assertThat(queue.sendDue()).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(ManifestationState.REGISTERED);
            assertThat(sent.protocol()).isEqualTo("891260000000001");
        });
        dispatcher.drain();
        assertThat(fixture.store.catalog.find(Samples.key(1)).orElseThrow().manifestation())
                .isEqualTo(Manifestation.AWARE);
        List<Recorded> log = fixture.store.log.readByKey(Samples.key(1));
        assertThat(log)
                .extracting(each -> each.envelope().type())
                .containsExactly(
                        "SummaryCaptured",
                        "ManifestationRequested",
                        "ManifestationSent",
                        "FiscalEventCaptured",
                        "ManifestationAnswered");
        assertThat(log.get(2).envelope().causationId()).isEqualTo(row.id());
        assertThat(log.get(2).envelope().actor()).isEqualTo(OPERATOR.get());
        assertThat(log.subList(3, 5))
                .extracting(each -> each.envelope().causationId())
                .containsOnly(log.get(2).envelope().id());
        assertThat(queue.obstacles(aware(1))).containsExactly("ALREADY_DECLARED");
    }

    @Test
    void canBeTakenBackUntilItLeaves() throws InterruptedException {
        capture(1, 1);
        ManifestationRow row = accepted(aware(1));
        assertThat(queue.obstacles(aware(1))).containsExactly("IN_QUEUE");
        assertThat(queue.withdraw(row.id())).isTrue();
        assertThat(queue.withdraw(row.id())).isFalse();
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.sendDue()).isEmpty();
        assertThat(registrar.batches).isEmpty();
        assertThat(state(row)).isEqualTo(ManifestationState.CANCELLED);
        assertThat(queue.obstacles(aware(1))).isEmpty();
    }

    @Test
    void goInBatchesOfTwenty() throws InterruptedException {
        capture(1, 45);
        queue.request(
                LongStream.rangeClosed(1, 45).mapToObj(ManifestationTest::aware).toList());
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.sendDue()).hasSize(45);
        assertThat(registrar.batches).extracting(List::size).containsExactly(20, 20, 5);
    }

    @Test
    void whatTheAuthorityWouldRefuseIsSaidBefore() throws InterruptedException {
        capture(1, 2);
        authority.put(3, "resEvento_v1.01.xsd", Samples.event(2));
        time.pass(Duration.ofMinutes(61));
        fixture.run(
                new StreamCapture(CaptureFixture.STREAM, fixture.tools, AwaitedDocuments.NONE), Duration.ofMinutes(15));
        assertThat(queue.obstacles(aware(2))).containsExactly("CANCELLED");
        assertThat(queue.obstacles(new Declaration(Samples.key(1), US, DeclarationType.NOT_PERFORMED, "curta")))
                .containsExactly("JUSTIFICATION");
        assertThat(queue.obstacles(
                        new Declaration(Samples.key(1), US, DeclarationType.CTE_DISAGREEMENT, "x".repeat(20))))
                .containsExactly("WRONG_FAMILY");
        time.pass(Duration.ofDays(11));
        assertThat(queue.obstacles(aware(1))).containsExactly("OVERDUE");
        accepted(new Declaration(Samples.key(1), US, DeclarationType.CONFIRMATION, null));
        assertThat(queue.obstacles(aware(1))).contains("AFTER_CONCLUSIVE");
    }

    @Test
    void registeredBeforeBySomeoneIsNoFailure() throws InterruptedException {
        capture(1, 1);
        ManifestationRow row = accepted(aware(1));
        registrar.status = "573";
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.sendDue()).hasSize(1);
        assertThat(state(row)).isEqualTo(ManifestationState.ALREADY);
    }

    @Test
    void aLostAnswerIsLookedUpBeforeAnythingIsSentAgain() throws InterruptedException {
        capture(1, 2);
        ManifestationRow found = accepted(aware(1));
        time.pass(Duration.ofMinutes(1));
        registrar.failure = SefazFailure.TIMEOUT;
        assertThat(queue.sendDue()).extracting(ManifestationRow::state).containsExactly(ManifestationState.UNKNOWN);

        registrar.failure = null;
        registrar.situation = registered(Samples.key(1), "210210", 1);
        assertThat(queue.sendDue()).extracting(ManifestationRow::state).containsExactly(ManifestationState.REGISTERED);
        assertThat(registrar.batches).hasSize(1);
        assertThat(registrar.questions).isEqualTo(1);
        assertThat(state(found)).isEqualTo(ManifestationState.REGISTERED);

        ManifestationRow absent = accepted(aware(2));
        time.pass(Duration.ofMinutes(1));
        registrar.failure = SefazFailure.CONNECTION_LOST;
        queue.sendDue();
        registrar.failure = null;
        registrar.situation = null;
        queue.sendDue();
        assertThat(state(absent)).isEqualTo(ManifestationState.REGISTERED);
        assertThat(registrar.batches).hasSize(3);
    }

    @Test
    void theRuleDeclaresWhatItCoversAndSaysWhy() throws InterruptedException {
        companies.setAwareness(US, new AwarenessRule(true, List.of("11222333"), new BigDecimal("3")));
        capture(1, 4);
        assertThat(queue.recent(10))
                .extracting(ManifestationRow::key)
                .containsExactlyInAnyOrder(Samples.key(3), Samples.key(4));
        List<Recorded> log = fixture.store.log.readByKey(Samples.key(3));
        Envelope requested = log.getLast().envelope();
        assertThat(log.getLast().event()).isInstanceOf(DomainEvent.ManifestationRequested.class);
        assertThat(requested.actor()).isEqualTo(AutomaticAwareness.actor(US));
        assertThat(requested.causationId()).isEqualTo(log.getFirst().envelope().id());
        dispatcher.rebuild(RebuildProgress.NONE);
        assertThat(queue.recent(10)).hasSize(2);
    }

    @Test
    void documentsThatWantADeclarationAreListedByDeadline() throws InterruptedException {
        capture(1, 3);
        accepted(new Declaration(Samples.key(2), US, DeclarationType.CONFIRMATION, null));
        time.pass(Duration.ofMinutes(1));
        queue.sendDue();
        dispatcher.drain();
        assertThat(queue.dueByDeadline(10)).hasSize(2).allSatisfy(due -> {
            assertThat(due.taxpayer()).isEqualTo(US);
            assertThat(due.awarenessUntil()).isEqualTo(OffsetDateTime.parse("2026-07-11T10:00:05-03:00"));
            assertThat(due.finalUntil()).isEqualTo(OffsetDateTime.parse("2026-12-28T10:00:05-03:00"));
        });
    }
}
