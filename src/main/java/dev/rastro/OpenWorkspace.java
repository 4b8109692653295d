package dev.rastro;

import com.google.common.base.Suppliers;
import dev.rastro.acts.ActService;
import dev.rastro.acts.AuditGroups;
import dev.rastro.acts.AuditProjection;
import dev.rastro.acts.KnownOperator;
import dev.rastro.acts.Stages;
import dev.rastro.cli.Workspace;
import dev.rastro.company.CompanyColours;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.company.StoredProfiles;
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
import dev.rastro.log.Bus;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Projection;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.trace.BegunTraces;
import dev.rastro.log.trace.Telemetry;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.report.dossier.DossierService;
import dev.rastro.report.view.SavedViews;
import dev.rastro.search.SearchService;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.store.AuditTrail;
import dev.rastro.store.CompanyRow;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.PrintHistory;
import dev.rastro.store.SeenDocuments;
import dev.rastro.store.h2.H2LogProofs;
import dev.rastro.store.h2.H2StoreCopy;
import dev.rastro.store.h2.H2StoreTables;
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
import dev.rastro.vault.DeepCheck;
import dev.rastro.vault.Retention;
import dev.rastro.vault.SignatureAudit;
import dev.rastro.vault.backup.Backups;
import dev.rastro.vault.open.VaultExport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services of one open data folder, put together. Close it to release the folder. */
final class OpenWorkspace implements Workspace {
    private final OpenStore store;
    private final Dispatcher dispatcher;
    private final Importer importer;
    private final TimelineService timelines;
    private final FreightTraces freight;
    private final QuarantineService quarantine;
    private final Supplier<AuthenticityCheck> authenticity;
    private final ReadModelCheck readModelCheck;
    private final OpenCapture.Parts captureParts;
    private final Telemetry telemetry;
    private final Ids ids;
    private final CauseService causes;
    private final TraceService traces;
    private final DossierService dossiers;
    private final PrintLog printLog;
    private final CompanyProfiles companies;
    private final Stages stages;
    private final ActService acts;
    private final KnownOperator operator;
    private final Supplier<OpenSearch> searching;
    private @Nullable OpenSearch search;
    private @Nullable OpenCapture capture;

    private OpenWorkspace(OpenStore store, @Nullable URI collector) {
        this.store = store;
        Clock clock = Clock.system(ZoneId.systemDefault());
        this.telemetry = Telemetry.keeping(store.spans, collector);
        this.ids = new Ids(clock, telemetry.tracer());
        this.operator = KnownOperator.of(store.folder.path());
        Operator operator = this.operator.operator();
        int workers = Runtime.getRuntime().availableProcessors();
        TimelineFold fold = SituationFold.create();
        XmlScanner scanner = new XmlScanner();
        Preparer preparer = new Preparer(scanner, store.originalCodec);
        Intake intake = new Intake(store.vault);

        this.printLog = new PrintLog(store.vault, ids, clock, operator);
        this.companies = new StoredProfiles(
                store.companyProfiles, store.vault, ids, clock, operator, store.bus, CompanyColours.load());
        this.stages = new Stages(store.marks);
        this.acts = new ActService(store.log, store.vault, store.marks, stages, ids, clock, operator);
        this.timelines = new TimelineService(store.log, fold, store.readModels::quarantinedSince);
        this.causes = new CauseService(store.log, store.exchanges);
        this.traces = new TraceService(store.log, store.exchanges, store.spans, telemetry::flush, clock.getZone());
        this.freight = new FreightTraces(store.links, timelines, Models.load(), Milestones.load());
        this.authenticity = Suppliers.memoize(() -> authenticity(path(), scanner));
        this.dossiers = new DossierService(
                store.log,
                fold,
                store.originals,
                store.exchanges,
                new H2LogProofs(store.database),
                store.contracts,
                authenticity,
                SignerChain.bundled(),
                ids,
                clock);
        this.importer =
                new ImportService(new InputReader(Limits.standard()), preparer, intake, ids, clock, operator, workers);
        this.quarantine = new QuarantineService(
                store.readModels, store.originals, preparer, intake, store.vault, ids, clock, operator);
        this.readModelCheck = new ReadModelCheck(store.log, fold, store.catalog);
        this.captureParts = new OpenCapture.Parts(store, intake, preparer, fold, operator, telemetry.tracer());
        this.dispatcher = new Dispatcher(store.log, store.bus, workers, projections(store, fold, scanner), ids);
        this.searching = () -> new OpenSearch(store, dispatcher::drain, ids, clock);
    }

    private static List<Projection<?>> projections(OpenStore store, TimelineFold fold, XmlScanner scanner) {
        LinkReader linkReader =
                new LinkReader(LinkMeanings.load(), StatusCodes.load(), new KeptFacts(store.originals, scanner));
        return List.of(
                new DocumentProjection(store.log, fold, store.readModels, store.bus),
                new QuarantineProjection(store.readModels, store.originals, store.bus),
                new LinkProjection(linkReader, store.links, store.readModels, store.bus),
                new AuditProjection(store.audit, store.readModels, AuditGroups.load()));
    }

    /** Takes the folder and opens its store; operations are told to nobody. */
    static OpenWorkspace open(Path path) {
        return open(path, null);
    }

    /** The same, telling operations to {@code collector} by OTLP where there is one. */
    static OpenWorkspace open(Path path, @Nullable URI collector) {
        return new OpenWorkspace(OpenStore.open(path), collector);
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
        return store.bus;
    }

    @Override
    public Path path() {
        return store.folder.path();
    }

    @Override
    public Importer importer() {
        return importer;
    }

    @Override
    public DocumentCatalog catalog() {
        return store.catalog;
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
        return store.links;
    }

    @Override
    public Crossings crossings() {
        return store.crossings;
    }

    @Override
    public DocumentHistory history() {
        return store.history;
    }

    @Override
    public SeenDocuments seen() {
        return store.seen;
    }

    @Override
    public SavedViews views() {
        return new SavedViews(path());
    }

    @Override
    public Set<String> declarants() {
        return store.companies.all().stream().map(CompanyRow::taxpayer).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public FreightTraces freight() {
        return freight;
    }

    @Override
    public OriginalStore originals() {
        return store.originals;
    }

    @Override
    public ExchangeJournal exchanges() {
        return store.exchanges;
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
        return store.prints;
    }

    @Override
    public PrintLog printLog() {
        return printLog;
    }

    @Override
    public CompanyProfiles companies() {
        return companies;
    }

    @Override
    public ActService acts() {
        return acts;
    }

    @Override
    public BegunTraces begun() {
        return telemetry.begun();
    }

    @Override
    public EventLog log() {
        return store.log;
    }

    @Override
    public KnownOperator operator() {
        return operator;
    }

    @Override
    public Stages stages() {
        return stages;
    }

    @Override
    public MarkCatalog marks() {
        return store.marks;
    }

    @Override
    public AuditTrail audit() {
        return store.audit;
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
        if (store.readModels.outdated()) {
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
        return store.readModels.halfBuilt() || store.readModels.outdated();
    }

    @Override
    public IntegrityCheck.Report check() {
        settle();
        List<IntegrityCheck.Finding> problems = new ArrayList<>();
        return new IntegrityCheck.Report(
                store.integrity.originals(problems::add),
                store.integrity.log(problems::add),
                readModelCheck.documents(problems::add),
                problems);
    }

    @Override
    public DeepCheck deepCheck() {
        settle();
        return new DeepCheck(
                store.integrity,
                this::compareReadModels,
                this::search,
                this::settleSearch,
                new SignatureAudit(store.log, store.originals, authenticity),
                retention(),
                store.catalog,
                store.log);
    }

    @Override
    public Backups backups() {
        OpenArchives archives = new OpenArchives();
        return new Backups(
                new H2StoreCopy(store.database),
                archives.reader(),
                archives.trial(),
                archives.kept(),
                path(),
                Clock.systemUTC());
    }

    @Override
    public VaultExport vaultExport() {
        settle();
        return new VaultExport(
                store.log,
                SituationFold.create(),
                store.originals,
                new H2StoreTables(store.database),
                new H2LogProofs(store.database),
                store.contracts,
                new OpenArchives().kept(),
                declarants(),
                path(),
                Clock.systemUTC());
    }

    @Override
    public Retention retention() {
        return new Retention(store.catalog, Clock.system(ZoneId.systemDefault()));
    }

    /** The hashes of the lists, and under "" which shape the tables have. */
    Map<String, String> listHashes() {
        H2StoreTables tables = new H2StoreTables(store.database);
        Map<String, String> hashes = new TreeMap<>(tables.readModelHashes());
        hashes.put("", tables.schemaVersion());
        return hashes;
    }

    private long compareReadModels(RebuildProgress progress, Consumer<IntegrityCheck.Finding> problems) {
        if (store.readModels.halfBuilt()) {
            // What is half built is to be gone on with, not thrown away.
            problems.accept(new IntegrityCheck.Finding("REBUILD_UNFINISHED", ""));
            return 0;
        }
        return dispatcher.compare(
                progress, row -> problems.accept(new IntegrityCheck.Finding("READ_MODEL_DIFFERS", row)));
    }

    @Override
    public void guard(Runnable check) {
        store.database.guard(check);
        openSearch().guard(check);
    }

    /** How many events the log has. */
    long events() {
        return store.log.lastPosition();
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
        store.close();
    }
}
