package dev.rastro.sefaz.sync;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.NsuStream;
import dev.rastro.log.Bus;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.sefaz.budget.ProvenClock;
import dev.rastro.sefaz.budget.Scope;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.query.QueryPort;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@link SyncService}: a thread for each distribution service, so that one authority that hangs does not keep the others
 * waiting, and turns of one question within a service.
 */
public final class CaptureScheduler implements SyncService {
    private final CaptureTools tools;
    private final CompanyRegistry companies;
    private final Installation installation;
    private final AwaitedDocuments awaited;
    private final ProvenClock clock;
    private final Pause pause;
    private final AuthoriserWatch authorisers;
    private final ServiceHold hold;
    private final Map<NsuStream, StreamReader> readers = new ConcurrentHashMap<>();
    private final AtomicBoolean timeAsked = new AtomicBoolean();
    private final Bus.Subscription companyChanges;
    private @Nullable BackgroundCapture background;

    public CaptureScheduler(
            CaptureTools tools,
            CompanyRegistry companies,
            QueryPort queries,
            Installation installation,
            AwaitedDocuments awaited,
            ProvenClock clock,
            Pause pause) {
        this.tools = tools;
        this.companies = companies;
        this.installation = installation;
        this.awaited = awaited;
        this.clock = clock;
        this.pause = pause;
        this.authorisers = new AuthoriserWatch(tools, queries, companies);
        this.hold = new ServiceHold(clock::now, tools.budget().limits()::serviceHoldMillis, new Random());
        this.companyChanges = tools.bus().subscribe(CompaniesChanged.class, message -> wake());
    }

    private StreamReader reader(NsuStream stream) {
        return readers.computeIfAbsent(stream, key -> new StreamReader(key, tools, awaited, pause));
    }

    private List<NsuStream> streams() {
        return companies.all().stream()
                .flatMap(company -> company.streams().stream())
                .toList();
    }

    /** The streams of a service that may be asked for now. */
    List<StreamReader> readers(DistributionService service) {
        return installation.claimed()
                ? streams().stream()
                        .filter(stream -> stream.service() == service)
                        .map(this::reader)
                        .toList()
                : List.of();
    }

    @Override
    public SyncResult syncNow(NsuStream stream) throws InterruptedException {
        Optional<SyncResult> closed = closed(stream);
        if (closed.isPresent()) {
            return closed.get();
        }
        proveTime();
        tools.budget().liftOwnWaits(Scope.of(stream));
        return read(stream);
    }

    @Override
    public SyncResult askByKey(NsuStream stream, AccessKey key) throws InterruptedException {
        Optional<SyncResult> closed = closed(stream);
        return closed.isPresent() ? closed.get() : reader(stream).ask(key);
    }

    private SyncResult read(NsuStream stream) throws InterruptedException {
        SyncResult result = reader(stream).read();
        if (result instanceof SyncResult.Failed failed) {
            hold.failed(stream, failed.failure());
        } else {
            hold.answered(stream);
        }
        return result;
    }

    private Optional<SyncResult> closed(NsuStream stream) {
        OffsetDateTime now = OffsetDateTime.now(tools.clock());
        if (!installation.claimed()) {
            return Optional.of(new SyncResult.NotNow(stream, now, WaitReason.NEUTRALISED));
        }
        boolean on = companies
                .find(stream.taxpayer())
                .map(Company::streams)
                .filter(streams -> streams.contains(stream))
                .isPresent();
        return on ? Optional.empty() : Optional.of(new SyncResult.NotNow(stream, now, WaitReason.SWITCHED_OFF));
    }

    /** Once: what an authority's clock says against what it said before may shorten waits from before this start. */
    void proveTime() throws InterruptedException {
        if (timeAsked.compareAndSet(false, true)) {
            authorisers.askOne();
        }
    }

    @Override
    public List<SyncResult> untilIdle() throws InterruptedException {
        if (installation.claimed()) {
            proveTime();
        }
        List<Future<List<SyncResult>>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                DistributionService.values().length,
                Thread.ofPlatform().daemon().name("sync-", 0).factory())) {
            for (DistributionService service : DistributionService.values()) {
                running.add(pool.submit(() -> readAll(service)));
            }
            List<SyncResult> results = new ArrayList<>();
            try {
                for (Future<List<SyncResult>> each : running) {
                    results.addAll(each.get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw new IllegalStateException("A capture stopped", e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                throw e;
            }
            return results;
        }
    }

    private List<SyncResult> readAll(DistributionService service) throws InterruptedException {
        List<SyncResult> results = new ArrayList<>();
        for (NsuStream stream : streams()) {
            if (stream.service() == service) {
                Optional<SyncResult> closed = closed(stream);
                results.add(closed.isPresent() ? closed.get() : read(stream));
            }
        }
        return results;
    }

    @Override
    public synchronized void start() {
        if (background == null) {
            background = BackgroundCapture.start(this, new ServiceRound(hold, tools.clock()), clock);
        }
    }

    @Override
    public synchronized boolean running() {
        return background != null;
    }

    @Override
    public synchronized void stop() {
        if (background != null) {
            background.close();
            background = null;
        }
    }

    private synchronized void wake() {
        if (background != null) {
            background.wake();
        }
    }

    @Override
    public List<AuthoriserStatus> authorisers() {
        return authorisers.known();
    }

    @Override
    public List<AuthoriserStatus> askAuthorisers() throws InterruptedException {
        return installation.claimed() ? authorisers.askAll() : authorisers.known();
    }

    @Override
    public boolean claimed() {
        return installation.claimed();
    }

    @Override
    public void claim() {
        installation.claim();
        wake();
    }

    @Override
    public void close() {
        companyChanges.close();
        stop();
        clock.persist();
    }
}
