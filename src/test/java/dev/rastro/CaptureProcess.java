package dev.rastro;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** A program of its own that captures in the background until it is killed, or until its input ends. */
public final class CaptureProcess {
    private CaptureProcess() {}

    /** Arguments: data folder, URL of the simulator, its speed, its root, and taxpayer=certificate of each company. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path trust = Files.createDirectories(home.resolve("trust"));
        if (!Files.exists(trust.resolve("training.pem"))) {
            Files.copy(Path.of(arguments[3]), trust.resolve("training.pem"));
        }
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            CaptureServices capture = workspace.capture(new CaptureSettings(
                    URI.create(arguments[1]),
                    certificate -> "treino".toCharArray(),
                    Clock.system(ZoneId.of("America/Sao_Paulo")),
                    new SystemTicker(),
                    Duration.ZERO,
                    Integer.parseInt(arguments[2])));
            for (int i = 4; i < arguments.length; i++) {
                String[] company = arguments[i].split("=", 2);
                if (capture.companies().find(company[0]).isEmpty()) {
                    capture.companies()
                            .register(new Company(
                                    company[0],
                                    "Empresa " + i,
                                    "SP",
                                    Environment.PRODUCTION,
                                    Set.of(DistributionService.values()),
                                    company[1]));
                }
            }
            capture.sync().start();
            System.out.println("capturing");
            while (System.in.read() >= 0) {
                for (var view : capture.coverage().all()) {
                    System.out.println(view.stream() + " " + view.cursor().value() + " " + view.complete() + " "
                            + view.gaps().stream().mapToLong(gap -> gap.size()).sum() + " " + view.counts() + " "
                            + (view.next() == null ? "-" : view.next().reason()));
                }
                System.out.println("end");
            }
        }
    }
}
