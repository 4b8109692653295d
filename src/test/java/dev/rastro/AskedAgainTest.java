package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.intake.ImportProgress;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.sync.ManualTime;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.timeline.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer of CT-e has no time of its own: word for word the same, it is news of the day on which it was given. */
class AskedAgainTest {
    @TempDir
    Path folder;

    @Test
    void theSameWordsCountFromTheDayOnWhichTheyWereSaid() throws Exception {
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 20, FaultPlan.none()))) {
            Path home = folder.resolve("home");
            TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
            ManualTime time = new ManualTime();
            time.setWall(Instant.now());
            try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
                CaptureServices capture = workspace.capture(new CaptureSettings(
                        simulator.url(),
                        certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                        time,
                        time,
                        Duration.ZERO));
                SimulatedCompany company = simulator.companies().getFirst();
                capture.companies()
                        .register(new Company(
                                company.taxpayer(),
                                company.name(),
                                company.uf(),
                                Environment.PRODUCTION,
                                Set.of(DistributionService.CTE),
                                company.pfx().toString()));
                AccessKey key = new AccessKey(simulator.keys(DfeFamily.CTE).getFirst());
                Path file = Files.writeString(
                        folder.resolve("cte.xml"), simulator.file(key.value()).orElseThrow());
                workspace.importer().importPaths(List.of(file), ImportProgress.NONE);

                OffsetDateTime first = told(workspace, capture, key);
                int rows = timeline(workspace, key).rows().size();
                time.pass(Duration.ofDays(3));
                OffsetDateTime second = told(workspace, capture, key);
                assertThat(Duration.between(first, second)).isEqualTo(Duration.ofDays(3));
                assertThat(timeline(workspace, key).rows()).hasSize(rows);
            }
        }
    }

    private static Timeline timeline(OpenWorkspace workspace, AccessKey key) {
        return workspace.timelines().timeline(key).orElseThrow();
    }

    private static OffsetDateTime told(OpenWorkspace workspace, CaptureServices capture, AccessKey key)
            throws InterruptedException {
        assertThat(capture.inquiry().ask(timeline(workspace, key).document()))
                .isInstanceOfSatisfying(
                        SituationInquiry.Reply.Asked.class,
                        asked -> assertThat(asked.result())
                                .isInstanceOfSatisfying(
                                        SituationCheck.Result.Answered.class,
                                        answer -> assertThat(answer.told()).isTrue()));
        return timeline(workspace, key).document().situationAsOf().orElseThrow();
    }
}
