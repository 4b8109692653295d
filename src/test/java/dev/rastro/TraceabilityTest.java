package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.AwarenessRule;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Files, an authority, a rule and an operator at work: everything that got into the log can say why. */
@TestInstance(Lifecycle.PER_CLASS)
class TraceabilityTest {
    private static final Set<String> ROOTS = Set.of(
            "DocumentCaptured",
            "SummaryCaptured",
            "FiscalEventCaptured",
            "ProtocolCaptured",
            "InputQuarantined",
            "QuarantineReleased",
            "CompanyRegistered",
            "CompanyChanged",
            "AwarenessRuleSet",
            "CaptureActivated",
            "NsuGapFound",
            "ConsumptionRefused",
            "FolderClaimed",
            "ManifestationRequested");

    private OpenWorkspace workspace;
    private List<Recorded> log;
    private AccessKey confirmed;

    @BeforeAll
    void work(@TempDir Path folder) throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(files, 7, 20);
        Files.writeString(files.resolve("strange.xml"), "<estranho xmlns='urn:x'><a/></estranho>");
        Path home = folder.resolve("home");
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 30, FaultPlan.none()))) {
            TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
            workspace = OpenWorkspace.open(home);
            workspace.importer().importPaths(List.of(files), ImportProgress.NONE);
            CaptureServices capture = workspace.capture(new CaptureSettings(
                    simulator.url(),
                    certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                    Clock.system(ZoneId.of("America/Sao_Paulo")),
                    new SystemTicker(),
                    Duration.ofMinutes(5)));
            SimulatedCompany company = simulator.companies().getFirst();
            capture.companies()
                    .register(new Company(
                            company.taxpayer(),
                            company.name(),
                            company.uf(),
                            Environment.PRODUCTION,
                            Set.of(DistributionService.NFE),
                            company.legacyPfx().toString()));
            capture.companies().setAwareness(company.taxpayer(), new AwarenessRule(true, List.of(), null));
            capture.sync().untilIdle();
            workspace.settle();
            declare(capture, company);
            capture.sync().askAuthorisers();
            assertThat(capture.situations().check(confirmed, Environment.PRODUCTION, company.taxpayer()))
                    .isNotNull();
            workspace.quarantine().retry();
            workspace.settle();
        }
        workspace.close();
        try (H2Database database = H2Database.open(home)) {
            log = new H2EventLog(database, new EventCodec(EventContracts.load())).readAfter(0, 100_000);
        }
        workspace = OpenWorkspace.open(home);
    }

    private void declare(CaptureServices capture, SimulatedCompany company) throws InterruptedException {
        var rows = capture.manifestations().recent(1000);
        assertThat(rows).as("by rule").isNotEmpty();
        confirmed = rows.getFirst().key();
        var asked = capture.manifestations()
                .request(List.of(
                        new Declaration(confirmed, company.taxpayer(), DeclarationType.CONFIRMATION, null),
                        new Declaration(rows.get(1).key(), company.taxpayer(), DeclarationType.CONFIRMATION, null)));
        assertThat(asked).allMatch(Queued.Accepted.class::isInstance);
        UUID regretted = ((Queued.Accepted) asked.get(1)).row().id();
        assertThat(capture.manifestations().withdraw(regretted)).isTrue();
        capture.manifestations()
                .hurry(capture.manifestations().recent(1000).stream()
                        .map(row -> row.id())
                        .toList());
        assertThat(capture.manifestations().sendDue()).isNotEmpty();
        workspace.settle();
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    @Test
    void everyEventHasACauseThatExistsOrIsOfAKindThatBeginsAChain() {
        Map<UUID, Envelope> byId =
                log.stream().map(Recorded::envelope).collect(Collectors.toMap(Envelope::id, each -> each));
        assertThat(log).hasSizeGreaterThan(100);
        for (Recorded each : log) {
            Envelope envelope = each.envelope();
            assertThat(envelope.traceId()).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
            assertThat(envelope.spanId()).matches("[0-9a-f]{16}").isNotEqualTo("0".repeat(16));
            assertThat(envelope.actor().name()).isNotBlank();
            UUID cause = envelope.causationId();
            if (cause == null) {
                assertThat(ROOTS).as(envelope.toString()).contains(envelope.type());
                assertThat(workspace.causes().why(envelope.id()).orElseThrow().origin())
                        .as(envelope.toString())
                        .isNotInstanceOf(CauseChain.Origin.Lost.class);
            } else {
                assertThat(byId).as(envelope.toString()).containsKey(cause);
                assertThat(Objects.requireNonNull(byId.get(cause)).position()).isLessThan(envelope.position());
            }
        }
    }

    @Test
    void stepsOfADeclarationAreCausedByTheStepBefore() {
        Map<UUID, String> types =
                log.stream().map(Recorded::envelope).collect(Collectors.toMap(Envelope::id, Envelope::type));
        Map<String, Set<String>> causes = log.stream()
                .map(Recorded::envelope)
                .filter(envelope -> envelope.type().startsWith("Manifestation"))
                .collect(Collectors.groupingBy(
                        envelope -> envelope.type() + " " + envelope.actor().kind(),
                        Collectors.mapping(
                                envelope -> String.valueOf(
                                        envelope.causationId() == null ? null : types.get(envelope.causationId())),
                                Collectors.toSet())));
        assertThat(causes)
                .containsEntry("ManifestationRequested RULE", Set.of("SummaryCaptured"))
                .containsEntry("ManifestationRequested OPERATOR", Set.of("null"))
                .containsEntry("ManifestationSent RULE", Set.of("ManifestationRequested"))
                .containsEntry("ManifestationSent OPERATOR", Set.of("ManifestationRequested"))
                .containsEntry("ManifestationAnswered AUTHORITY", Set.of("ManifestationSent"))
                .containsEntry("ManifestationWithdrawn OPERATOR", Set.of("ManifestationRequested"));
    }

    @Test
    void theRegisteredAwarenessLeadsBackToTheAnswerThatBroughtTheSummary() {
        Recorded registered = log.stream()
                .filter(each -> each.event() instanceof DomainEvent.FiscalEventCaptured it
                        && it.event().type().equals(DeclarationType.AWARENESS.code())
                        && each.envelope().causationId() != null)
                .findFirst()
                .orElseThrow();
        AccessKey key = Objects.requireNonNull(registered.envelope().key());
        var timeline = workspace.timelines().timeline(key).orElseThrow();
        var row = timeline.rows().stream()
                .filter(each -> DeclarationType.AWARENESS.code().equals(each.eventType()))
                .findFirst()
                .orElseThrow();
        CauseChain chain = workspace.causes().why(key, row).orElseThrow();
        assertThat(chain.links())
                .extracting(link -> link.event().envelope().type())
                .containsExactly(
                        "FiscalEventCaptured", "ManifestationSent", "ManifestationRequested", "SummaryCaptured");
        assertThat(chain.links().getFirst().exchange()).isNotNull();
        assertThat(chain.origin()).isInstanceOfSatisfying(CauseChain.Origin.Answer.class, answer -> {
            assertThat(answer.source()).matches("NFE/1/[0-9A-Z]{14} NSU [0-9]{15}");
            assertThat(answer.exchange())
                    .isNotNull()
                    .satisfies(exchange -> assertThat(exchange.status()).isEqualTo("138"));
        });
        assertThat(workspace.causes().rowsOf(chain, key, timeline.rows()))
                .extracting(each -> each.kind())
                .contains("EVENT");
    }

    @Test
    void aRowOfAnImportedFileLeadsBackToTheFileAndItsHash() {
        Recorded imported = log.stream()
                .filter(each -> each.event() instanceof DomainEvent.DocumentCaptured
                        && each.envelope().actor().kind() == Actor.Kind.OPERATOR)
                .findFirst()
                .orElseThrow();
        AccessKey key = Objects.requireNonNull(imported.envelope().key());
        var row = workspace.timelines().timeline(key).orElseThrow().rows().getFirst();
        CauseChain chain = workspace.causes().why(key, row).orElseThrow();
        assertThat(chain.origin()).isInstanceOfSatisfying(CauseChain.Origin.File.class, file -> {
            assertThat(file.path()).endsWith(".xml");
            assertThat(file.sha256()).isEqualTo(row.content());
        });
    }

    @Test
    void aPageOfCaptureIsAWaterfallOfExchangeEventsRulesAndReadModels() {
        Recorded summary = log.stream()
                .filter(each -> each.event() instanceof DomainEvent.SummaryCaptured
                        && each.envelope().actor().kind() == Actor.Kind.AUTHORITY)
                .findFirst()
                .orElseThrow();
        Trace trace = workspace.traces().trace(summary.envelope().traceId()).orElseThrow();
        assertThat(trace.bars().getFirst().name()).isEqualTo("sync.page");
        assertThat(trace.bars()).anySatisfy(bar -> {
            assertThat(bar.kind()).isEqualTo(Trace.Kind.EXCHANGE);
            assertThat(bar.name()).isEqualTo("NFE NFeDistribuicaoDFe");
            assertThat(bar.depth()).isOne();
            assertThat(bar.length()).isPositive();
            assertThat(bar.facts()).containsEntry("status", "138").containsKeys("request", "answer");
        });
        assertThat(trace.bars()).anySatisfy(bar -> {
            assertThat(bar.kind()).isEqualTo(Trace.Kind.EVENTS);
            assertThat(bar.name()).isEqualTo("SummaryCaptured");
            assertThat(bar.depth()).isEqualTo(2);
            assertThat(bar.count()).isPositive();
            assertThat(bar.keys()).isNotEmpty();
        });
        assertThat(trace.bars()).extracting(Trace.Bar::name).contains("intake", "projection", "rule");
        assertThat(trace.bars())
                .allSatisfy(bar -> assertThat(bar.offset().plus(bar.length())).isLessThanOrEqualTo(trace.length()));
    }

    @Test
    void anImportIsAWaterfallOfBatches() {
        Recorded imported = log.stream()
                .filter(each -> each.event() instanceof DomainEvent.InputQuarantined)
                .findFirst()
                .orElseThrow();
        Trace trace = workspace.traces().trace(imported.envelope().traceId()).orElseThrow();
        assertThat(trace.bars().getFirst().name()).isEqualTo("import");
        assertThat(trace.bars().getFirst().facts()).containsKeys("path", "files", "stored");
        assertThat(trace.bars()).extracting(Trace.Bar::name).contains("import.batch", "projection", "DocumentCaptured");
        assertThat(workspace.traces().trace("0".repeat(32))).isEmpty();
        assertThat(workspace.traces().trace("no id")).isEmpty();
    }
}
