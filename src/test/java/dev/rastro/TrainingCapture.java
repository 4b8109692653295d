package dev.rastro;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;

/** A data folder that captures from the simulator. */
public final class TrainingCapture {
    private TrainingCapture() {}

    /** Registers the simulator's companies with their certificates, whose root is trusted from then on. */
    public static void register(Path home, Simulator simulator) throws IOException {
        try {
            TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        } catch (CertificateException e) {
            throw new IllegalStateException("The simulator wrote no certificate", e);
        }
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            CaptureServices capture = open(workspace, simulator);
            for (SimulatedCompany company : simulator.companies()) {
                capture.companies()
                        .register(new Company(
                                company.taxpayer(),
                                company.name(),
                                company.uf(),
                                Environment.PRODUCTION,
                                EnumSet.of(DistributionService.NFE, DistributionService.CTE),
                                company.pfx().toString()));
            }
        }
    }

    /** Captures all there is. */
    public static void sync(Path home, Simulator simulator) throws InterruptedException {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            open(workspace, simulator).sync().untilIdle();
            workspace.settle();
        }
    }

    private static CaptureServices open(OpenWorkspace workspace, Simulator simulator) {
        return workspace.capture(new CaptureSettings(
                simulator.url(),
                certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                Clock.system(ZoneId.of("America/Sao_Paulo")),
                new SystemTicker(),
                Duration.ZERO));
    }
}
