package dev.rastro;

import com.google.common.base.Suppliers;
import dev.rastro.cli.Workspace;
import dev.rastro.dfe.LinkMeanings;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.intake.ImportService;
import dev.rastro.intake.Importer;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Limits;
import dev.rastro.intake.Preparer;
import dev.rastro.intake.QuarantineProjection;
import dev.rastro.intake.QuarantineService;
import dev.rastro.intake.SchemaShelf;
import dev.rastro.log.Actor;
import dev.rastro.log.Bus;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.Ids;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.RecentLog;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.log.trace.SpanJournal;
import dev.rastro.log.trace.Telemetry;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.report.dossier.DossierService;
import dev.rastro.search.SearchService;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DataFolder;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.PrintHistory;
import dev.rastro.store.ReadModels;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2Crossings;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2IntegrityCheck;
import dev.rastro.store.h2.H2LogProofs;
import dev.rastro.store.h2.H2Originals;
import dev.rastro.store.h2.H2PrintHistory;
import dev.rastro.store.h2.H2ReadModels;
import dev.rastro.store.h2.H2SpanJournal;
import dev.rastro.store.h2.H2Vault;
import dev.rastro.timeline.CauseService;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.ReadModelCheck;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.TimelineFold;
import dev.rastro.timeline.TimelineService;
import dev.rastro.timeline.TraceService;
import dev.rastro.timeline.freight.FreightTraces;
import dev.rastro.timeline.freight.Milestones;
import dev.rastro.timeline.link.KeptFacts;
import dev.rastro.timeline.link.LinkProjection;
import dev.rastro.timeline.link.LinkReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services of one open data folder, put together. Close it to release the folder. */
final class OpenWorkspace implements Workspace {
    /** Months of daily work in about 20 MB. */
    private static final long SPANS = 100_000;

    private final DataFolder folder;
    private final H2Database database;
    private final Bus bus = new GuavaBus();
    private final Dispatcher dispatcher;
    private final Importer importer;
    private final DocumentCatalog catalog;
    private final TimelineService timelines;
    private final DocumentLinks links;
    private final FreightTraces freight;
    private final DocumentHistory history;
    private final Crossings crossings;
    private final OriginalStore originals;
    private final ExchangeJournal exchanges;
    private final ReadModels readModels;
    private final QuarantineService quarantine;
    private final Supplier<AuthenticityCheck> authenticity;
    private final IntegrityCheck integrity;
    private final ReadModelCheck readModelCheck;
    private final OpenCapture.Parts captureParts;
    private final Telemetry telemetry;
    private final Ids ids;
    private final CauseService causes;
    private final TraceService traces;
    private final DossierService dossiers;
    private final PrintHistory printHistory;
    private final PrintLog printLog;
    private final Supplier<OpenSearch> searching;
    private @Nullable OpenSearch search;
    private @Nullable OpenCapture capture;

    private OpenWorkspace(DataFolder folder, H2Database database, @Nullable URI collector) {
        this.folder = folder;
        this.database = database;
        Clock clock = Clock.system(ZoneId.systemDefault());
        SpanJournal spans = new H2SpanJournal(database, SPANS);
        this.telemetry = Telemetry.keeping(spans, collector);
        this.ids = new Ids(clock, telemetry.tracer());
        Actor operator = new Actor(Actor.Kind.OPERATOR, System.getProperty("user.name", "?"));
        int workers = Runtime.getRuntime().availableProcessors();

        EventContracts contracts = EventContracts.load();
        EventCodec codec = new EventCodec(contracts);
        OriginalCodec originalCodec = new OriginalCodec(Dictionaries.load());
        EventLog log = new RecentLog(new H2EventLog(database, codec));
        Vault vault = new H2Vault(database, codec, bus);
        this.readModels = new H2ReadModels(database);
        TimelineFold fold = SituationFold.create();
        XmlScanner scanner = new XmlScanner();
        Preparer preparer = new Preparer(scanner, originalCodec);
        Intake intake = new Intake(vault);

        this.printHistory = new H2PrintHistory(database, codec);
        this.printLog = new PrintLog(vault, ids, clock, operator);
        this.originals = new H2Originals(database, originalCodec);
        this.catalog = new H2Catalog(database);
        this.links = new H2DocumentLinks(database);
        this.exchanges = new H2ExchangeJournal(database);
        this.timelines = new TimelineService(log, fold);
        this.causes = new CauseService(log, exchanges);
        this.traces = new TraceService(log, exchanges, spans, telemetry::flush, clock.getZone());
        this.crossings = new H2Crossings(database, CrossingRules.load());
        this.history = new H2DocumentHistory(database);
        this.freight = new FreightTraces(links, timelines, Models.load(), Milestones.load());
        this.authenticity = Suppliers.memoize(() -> authenticity(folder.path(), scanner));
        this.dossiers = new DossierService(
                log,
                fold,
                originals,
                exchanges,
                new H2LogProofs(database),
                contracts,
                authenticity,
                SignerChain.bundled(),
                ids,
                clock);
        this.importer =
                new ImportService(new InputReader(Limits.standard()), preparer, intake, ids, clock, operator, workers);
        this.quarantine = new QuarantineService(readModels, originals, preparer, intake, vault, ids, clock, operator);
        this.integrity = new H2IntegrityCheck(database, originalCodec);
        this.readModelCheck = new ReadModelCheck(log, fold, catalog);
        this.captureParts = new OpenCapture.Parts(
                folder.path(),
                database,
                vault,
                log,
                bus,
                intake,
                preparer,
                fold,
                catalog,
                readModels,
                originals,
                operator,
                telemetry.tracer());
        this.dispatcher = new Dispatcher(
                log,
                bus,
                workers,
                List.of(
                        new DocumentProjection(log, fold, readModels, bus),
                        new QuarantineProjection(readModels),
                        new LinkProjection(
                                new LinkReader(
                                        LinkMeanings.load(), StatusCodes.load(), new KeptFacts(originals, scanner)),
                                links,
                                readModels,
                                bus)),
                ids);
        this.searching =
                () -> new OpenSearch(folder.path(), log, bus, catalog, originals, dispatcher::drain, ids, clock);
    }

    /** Takes the folder and opens its store; operations are told to nobody. */
    static OpenWorkspace open(Path path) {
        return open(path, null);
    }

    /** The same, telling operations to {@code collector} by OTLP where there is one. */
    static OpenWorkspace open(Path path, @Nullable URI collector) {
        DataFolder folder = DataFolder.acquire(path);
        try {
            return new OpenWorkspace(folder, H2Database.open(path), collector);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The check for a data folder, which need not be open: only the schema packages on its shelf are read. */
    static AuthenticityCheck authenticity(Path folder, XmlScanner scanner) {
        return new AuthenticityCheck(scanner, new SchemaShelf(folder).library(), SignerChain.bundled());
    }

    @Override
    public AuthenticityCheck authenticity() {
        return authenticity.get();
    }

    @Override
    public Bus bus() {
        return bus;
    }

    @Override
    public Path path() {
        return folder.path();
    }

    @Override
    public Importer importer() {
        return importer;
    }

    @Override
    public DocumentCatalog catalog() {
        return catalog;
    }

    @Override
    public TimelineService timelines() {
        return timelines;
    }

    @Override
    public SearchService search() {
        return openSearch().service();
    }

    private synchronized OpenSearch openSearch() {
        if (search == null) {
            search = searching.get();
        }
        return search;
    }

    @Override
    public void settleSearch() {
        settle();
        openSearch().settle();
    }

    @Override
    public DocumentLinks links() {
        return links;
    }

    @Override
    public Crossings crossings() {
        return crossings;
    }

    @Override
    public DocumentHistory history() {
        return history;
    }

    @Override
    public FreightTraces freight() {
        return freight;
    }

    @Override
    public OriginalStore originals() {
        return originals;
    }

    @Override
    public ExchangeJournal exchanges() {
        return exchanges;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public CauseService causes() {
        return causes;
    }

    @Override
    public TraceService traces() {
        return traces;
    }

    @Override
    public DossierService dossiers() {
        return dossiers;
    }

    @Override
    public PrintHistory printHistory() {
        return printHistory;
    }

    @Override
    public PrintLog printLog() {
        return printLog;
    }

    @Override
    public QuarantineService quarantine() {
        return quarantine;
    }

    @Override
    public synchronized CaptureServices capture(CaptureSettings settings) {
        if (capture != null) {
            throw new IllegalStateException("Capture is open already");
        }
        capture = new OpenCapture(captureParts, settings);
        return capture.services();
    }

    @Override
    public synchronized void settle() {
        if (readModels.outdated()) {
            dispatcher.rebuild(RebuildProgress.NONE);
        }
        dispatcher.drain();
        if (capture != null) {
            capture.settle();
        }
    }

    @Override
    public boolean rebuild(RebuildProgress progress) {
        boolean whole = dispatcher.rebuild(progress);
        if (whole) {
            openSearch().rebuild();
        }
        return whole;
    }

    @Override
    public boolean rebuildDue() {
        return readModels.halfBuilt() || readModels.outdated();
    }

    @Override
    public IntegrityCheck.Report check() {
        settle();
        List<IntegrityCheck.Finding> problems = new ArrayList<>();
        return new IntegrityCheck.Report(
                integrity.originals(problems::add),
                integrity.log(problems::add),
                readModelCheck.documents(problems::add),
                problems);
    }

    @Override
    public synchronized void close() {
        if (capture != null) {
            capture.close();
        }
        if (search != null) {
            search.close();
        }
        dispatcher.close();
        telemetry.close();
        database.close();
        folder.close();
    }
}
