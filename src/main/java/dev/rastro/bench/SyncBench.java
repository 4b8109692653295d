package dev.rastro.bench;

import dev.rastro.cli.TrainingSefaz;
import dev.rastro.cli.Workspace;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.sefaz.sync.SyncResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Documents per second from the authority into the store, and the ratio to draining the same streams without keeping
 * anything: same questions, same answers, unpacked and recognised.
 */
final class SyncBench {
    /** Keeping everything durably and provably is to cost at most as much again as fetching it twice. */
    private static final double LIMIT = 0.33;

    /** So fast that the rules of consumption hardly make anyone wait, and so slow that nothing gets too old meanwhile. */
    private static final int SPEED = 10_000;

    /** A stream can be read from its beginning once: one company before, one to keep, one after. */
    private static final int COMPANIES = 3;

    private static final Set<DistributionService> SERVICES = EnumSet.allOf(DistributionService.class);

    private final Function<Path, Workspace> opener;
    private final TrainingSefaz sefaz;

    SyncBench(Function<Path, Workspace> opener, TrainingSefaz sefaz) {
        this.opener = opener;
        this.sefaz = sefaz;
    }

    Measurement run(Path scratch, int documents) throws IOException, InterruptedException, ExecutionException {
        TrainingSefaz.Plan plan = new TrainingSefaz.Plan(COMPANIES, 0, documents / SERVICES.size(), SPEED);
        try (TrainingSefaz.Running authority = sefaz.start(Files.createDirectory(scratch.resolve("sefaz")), plan)) {
            List<TrainingSefaz.Trainee> companies = authority.companies();
            Drain drain = new Drain(authority, scratch.resolve("trust"));
            double drainedFirst = drain.run(companies.get(0), SERVICES);
            PeakMemory memory = PeakMemory.begin();
            Kept kept = keep(scratch.resolve("home"), authority, companies.get(1), plan);
            long peak = memory.peakMebibytes();
            double drained = Math.max(drainedFirst, drain.run(companies.get(2), SERVICES));
            return new Measurement(
                    "sync",
                    kept.rate(),
                    "documents/s",
                    LIMIT,
                    kept.rate() / drained,
                    "kept / drained without keeping; at least the limit is good",
                    List.of(new Figure(
                            "kept",
                            kept.rate(),
                            "documents/s",
                            Goal.AT_LEAST,
                            LIMIT * drained,
                            "a third of draining the same streams without keeping")),
                    Map.of(
                            "documents", kept.documents(),
                            "drained", Math.round(drained),
                            "services", SERVICES.size(),
                            "peakAfterCollectionMiB", peak));
        }
    }

    private record Kept(long documents, double rate) {}

    private Kept keep(
            Path home, TrainingSefaz.Running authority, TrainingSefaz.Trainee company, TrainingSefaz.Plan plan)
            throws IOException, InterruptedException {
        confirm(home.resolve("trust"), authority);
        try (Workspace workspace = opener.apply(home)) {
            CaptureServices capture = workspace.capture(new CaptureSettings(
                    authority.url(),
                    certificate -> company.password().toCharArray(),
                    Clock.system(ZoneId.systemDefault()),
                    new SystemTicker(),
                    Duration.ZERO,
                    SPEED));
            capture.companies()
                    .register(new Company(
                            company.taxpayer(),
                            company.name(),
                            company.uf(),
                            Environment.PRODUCTION,
                            SERVICES,
                            company.certificate().toString()));
            long begun = System.nanoTime();
            List<CoverageView> views = readToTheEnd(capture);
            workspace.settle();
            double seconds = (System.nanoTime() - begun) / 1e9;
            long documents = views.stream()
                    .flatMap(view -> view.counts().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            if (documents < (long) SERVICES.size() * plan.minted()) {
                throw new IllegalStateException("Only " + documents + " NSUs were read");
            }
            return new Kept(documents, documents / seconds);
        }
    }

    /** Holes in the pages are asked for one by one at twenty an hour, which is not what is measured here. */
    private static List<CoverageView> readToTheEnd(CaptureServices capture) throws InterruptedException {
        List<CoverageView> views;
        do {
            for (SyncResult result : capture.sync().untilIdle()) {
                if (result instanceof SyncResult.Failed failed) {
                    throw new IllegalStateException("Capture failed: " + failed);
                }
            }
            views = capture.coverage().all();
        } while (views.stream().anyMatch(view -> view.coveredTo() == null));
        return views;
    }

    static void confirm(Path trust, TrainingSefaz.Running authority) throws IOException {
        try {
            TrustedRoots.confirm(trust, authority.authority());
        } catch (CertificateException e) {
            throw new IllegalStateException("The training authority made no certificate", e);
        }
    }
}
