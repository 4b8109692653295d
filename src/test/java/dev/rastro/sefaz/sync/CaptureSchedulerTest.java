package dev.rastro.sefaz.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.intake.CaptureContext;
import dev.rastro.log.CaptureChanged;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.sefaz.ledger.StoredCoverage;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.query.ServiceStatus;
import dev.rastro.sefaz.query.SituationAnswer;
import dev.rastro.store.NsuState;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2FolderBindings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureSchedulerTest {
    private static final Operator OPERATOR = new Operator("ana");

    @TempDir
    Path folder;

    @TempDir
    Path machine;

    private final ManualTime time = new ManualTime();
    private final Map<NsuStream, ScriptedAuthority> authorities = new ConcurrentHashMap<>();
    private final DistributionPort port = request -> authority(request.stream()).ask(request);
    private CaptureFixture fixture;
    private StoredCompanies companies;
    private CaptureScheduler scheduler;

    private ScriptedAuthority authority(NsuStream stream) {
        return authorities.computeIfAbsent(stream, any -> new ScriptedAuthority(time));
    }

    @BeforeEach
    void open() {
        fixture = new CaptureFixture(folder, time, port);
        Ids ids = new Ids(time);
        companies = new StoredCompanies(
                new H2CompanyStore(fixture.store.database),
                fixture.store.vault,
                ids,
                time,
                OPERATOR,
                fixture.store.bus);
        scheduler = new CaptureScheduler(
                fixture.tools,
                companies,
                new NoQueries(),
                installation(machine),
                AwaitedDocuments.NONE,
                fixture.clock,
                duration -> time.pass(duration));
    }

    private Installation installation(Path memory) {
        return new Installation(
                new H2FolderBindings(fixture.store.database),
                fixture.store.vault,
                () -> CaptureContext.of(new Ids(time).begin("folder.claim"), new Ids(time), time, OPERATOR),
                memory,
                folder);
    }

    @AfterEach
    void close() {
        scheduler.close();
        fixture.close();
    }

    private static final class NoQueries implements QueryPort {
        @Override
        public boolean answersAbout(AccessKey key) {
            return true;
        }

        @Override
        public SituationAnswer situation(AccessKey key, Environment environment, String taxpayer)
                throws SefazException {
            throw new SefazException(SefazFailure.NO_NETWORK, "none", null, null);
        }

        @Override
        public ServiceStatus status(DfeFamily family, String ufCode, Environment environment, String taxpayer)
                throws SefazException {
            throw new SefazException(SefazFailure.NO_NETWORK, "none", null, null);
        }
    }

    private Company company(String taxpayer, DistributionService... services) {
        Company company =
                new Company(taxpayer, "Empresa " + taxpayer, "SP", Environment.PRODUCTION, Set.of(services), "/a.pfx");
        companies.register(company);
        return company;
    }

    @Test
    void companiesAreFactsInTheLogAndSeenAtOnce() {
        Company company = company("11222333000181", DistributionService.NFE);
        assertThat(companies.all()).containsExactly(company);
        assertThatThrownBy(() -> companies.register(company)).isInstanceOf(IllegalStateException.class);
        Company renamed = new Company(
                company.taxpayer(), "Outra", "RJ", Environment.PRODUCTION, Set.of(DistributionService.CTE), null);
        companies.change(renamed);
        companies.change(renamed);
        AwarenessRule rule = new AwarenessRule(true, List.of("12345678"), new BigDecimal("10.0000"));
        companies.setAwareness(company.taxpayer(), rule);

        assertThat(companies.find(company.taxpayer())).contains(renamed);
        assertThat(companies.awareness(company.taxpayer())).isEqualTo(rule);
        assertThat(fixture.events(DomainEvent.CompanyRegistered.class)).hasSize(1);
        assertThat(fixture.events(DomainEvent.CompanyChanged.class)).hasSize(1);
        assertThat(fixture.events(DomainEvent.AwarenessRuleSet.class)).hasSize(1);
        assertThat(fixture.store.integrity.log(problem -> assertThat(problem).isNull()))
                .isEqualTo(3);
    }

    @Test
    void readsEveryStreamOfEveryCompanyAndSaysWhatIsProven() throws InterruptedException {
        List<CaptureChanged> rings = new ArrayList<>();
        fixture.store.bus.subscribe(CaptureChanged.class, rings::add);
        Company one = company("11222333000181", DistributionService.NFE);
        Company two = company("11444777000161", DistributionService.NFE);
        authority(one.streams().getFirst()).summaries(1, 70);
        authority(two.streams().getFirst()).summaries(500, 510);

        List<SyncResult> results = scheduler.untilIdle();

        assertThat(results).hasSize(2).allSatisfy(result -> assertThat(result).isInstanceOf(SyncResult.Read.class));
        assertThat(rings).hasSizeGreaterThanOrEqualTo(3);
        StoredCoverage coverage = new StoredCoverage(
                fixture.ledger, new H2ExchangeJournal(fixture.store.database), fixture.budget, companies, time);
        assertThat(coverage.all()).hasSize(2).allSatisfy(view -> {
            assertThat(view.complete()).isTrue();
            assertThat(view.coveredTo()).isNotNull();
            assertThat(view.next()).isNotNull();
            assertThat(view.lastExchange()).isNotNull();
        });
        assertThat(coverage.singlesLeft(one.streams().getFirst())).isEqualTo(20);
        CoverageView view = coverage.of(two.streams().getFirst());
        assertThat(view.counts()).isEqualTo(Map.of(NsuState.SUMMARY, 11L));
        assertThat(view.cursor()).isEqualTo(new Nsu(510));
        time.pass(Duration.ofDays(46));
        assertThat(coverage.of(two.streams().getFirst()).inactivityWarning()).isTrue();
    }

    @Test
    void syncNowSaysWhyNot() throws InterruptedException {
        NsuStream stream =
                company("11222333000181", DistributionService.NFE).streams().getFirst();
        authority(stream).fail(SefazFailure.NO_NETWORK);
        assertThat(scheduler.syncNow(stream)).isInstanceOf(SyncResult.Failed.class);
        assertThat(scheduler.syncNow(stream))
                .as("the operator may cut our own wait short")
                .isInstanceOf(SyncResult.Read.class);
        assertThat(scheduler.syncNow(stream)).satisfies(result -> {
            assertThat(result).isInstanceOf(SyncResult.NotNow.class);
            assertThat(((SyncResult.NotNow) result).reason()).isEqualTo(WaitReason.NOTHING_NEW);
        });
        NsuStream off = new NsuStream("11222333000181", DistributionService.CTE, Environment.PRODUCTION);
        assertThat(scheduler.syncNow(off))
                .satisfies(result ->
                        assertThat(((SyncResult.NotNow) result).reason()).isEqualTo(WaitReason.SWITCHED_OFF));
    }

    @Test
    void aCopiedOrOlderFolderIsNeutralUntilClaimed(@TempDir Path otherMachine) throws InterruptedException {
        assertThat(scheduler.claimed()).isTrue();
        Installation elsewhere = installation(otherMachine);
        assertThat(elsewhere.claimed()).isFalse();
        NsuStream stream =
                company("11222333000181", DistributionService.NFE).streams().getFirst();
        CaptureScheduler neutral = new CaptureScheduler(
                fixture.tools,
                companies,
                new NoQueries(),
                elsewhere,
                AwaitedDocuments.NONE,
                fixture.clock,
                duration -> time.pass(duration));
        assertThat(neutral.syncNow(stream))
                .satisfies(result ->
                        assertThat(((SyncResult.NotNow) result).reason()).isEqualTo(WaitReason.NEUTRALISED));
        assertThat(authority(stream).asked).isEmpty();
        neutral.claim();
        assertThat(neutral.syncNow(stream)).isInstanceOf(SyncResult.Read.class);
        assertThat(fixture.events(DomainEvent.FolderClaimed.class)).hasSize(1);
        assertThat(installation(machine).claimed()).as("the one before").isFalse();
        neutral.close();
    }

    @Test
    void theBackgroundReadsWhatFallsDue() throws InterruptedException {
        NsuStream stream =
                company("11222333000181", DistributionService.NFE).streams().getFirst();
        authority(stream).summaries(1, 20);
        scheduler.start();
        assertThat(scheduler.running()).isTrue();
        for (int i = 0; i < 200 && fixture.ledger.position(stream).isEmpty(); i++) {
            Thread.sleep(20);
        }
        scheduler.stop();
        assertThat(fixture.ledger.counts(stream)).isEqualTo(Map.of(NsuState.SUMMARY, 20L));
        assertThat(scheduler.running()).isFalse();
    }
}
