package dev.rastro.desktop;

import dev.rastro.acts.ActService;
import dev.rastro.acts.AuditGroups;
import dev.rastro.acts.AuditProjection;
import dev.rastro.acts.KnownOperator;
import dev.rastro.acts.Stages;
import dev.rastro.company.CompanyColours;
import dev.rastro.company.StoredProfiles;
import dev.rastro.desktop.acts.ActServices;
import dev.rastro.desktop.common.ScreenGuard;
import dev.rastro.desktop.detail.NfeItems;
import dev.rastro.desktop.detail.PrintPreview;
import dev.rastro.desktop.detail.ProofServices;
import dev.rastro.desktop.documents.DeliveredRows;
import dev.rastro.desktop.maintenance.Rebuilding;
import dev.rastro.desktop.printing.OpenedMail;
import dev.rastro.desktop.printing.PrintServices;
import dev.rastro.dfe.LinkMeanings;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.dfe.xml.verify.SchemaLibrary;
import dev.rastro.intake.ImportService;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Limits;
import dev.rastro.intake.Preparer;
import dev.rastro.intake.QuarantineProjection;
import dev.rastro.intake.QuarantineService;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.log.trace.BegunTraces;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.batch.BatchPrinter;
import dev.rastro.print.batch.StoreSources;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.print.paper.StreamPrinter;
import dev.rastro.print.profile.Profiles;
import dev.rastro.report.dossier.DossierService;
import dev.rastro.report.view.SavedViews;
import dev.rastro.search.SearchIndex;
import dev.rastro.search.SearchProjection;
import dev.rastro.search.SearchService;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.h2.CompanyProfileTable;
import dev.rastro.store.h2.H2Crossings;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2LogProofs;
import dev.rastro.store.h2.H2PrintHistory;
import dev.rastro.store.h2.H2SeenDocuments;
import dev.rastro.store.h2.H2SpanJournal;
import dev.rastro.store.h2.H2StoreCopy;
import dev.rastro.store.h2.H2StoreProbe;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.CauseService;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.TimelineService;
import dev.rastro.timeline.TraceService;
import dev.rastro.timeline.freight.FreightTraces;
import dev.rastro.timeline.freight.Milestones;
import dev.rastro.timeline.history.Changes;
import dev.rastro.timeline.link.KeptFacts;
import dev.rastro.timeline.link.LinkProjection;
import dev.rastro.timeline.link.LinkReader;
import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateConsent;
import dev.rastro.update.UpdateException;
import dev.rastro.update.UpdateProblem;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.BackupTrial;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The window's services on a real store with real importing, in a folder of the test's own. */
public final class RealServices implements AutoCloseable {
    /** The day on which the training data ends. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneId.of("America/Sao_Paulo"));

    /** The company that the training data is written for declares. */
    public static final Set<String> DECLARANTS = Set.of("11144477000161");

    public final StoreFixture store;
    public final Dispatcher dispatcher;
    public final ImportService importer;
    public final DesktopServices services;

    /** What was printed on paper. */
    public final StreamPrinter paper = new StreamPrinter();

    /** The drafts of e-mails that were opened. */
    public final OpenedMail mail = new OpenedMail();

    /** Follows the log for the search. */
    public final Dispatcher searching;

    /** What the screen's thread itself wanted of the store: nothing, or the window stands still. */
    public final List<IllegalStateException> accessesByTheScreen = new CopyOnWriteArrayList<>();

    private final SearchIndex searchIndex;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    private final KnownOperator operator;

    private ActServices acts() {
        Stages stages = new Stages(store.marks);
        ActService acts =
                new ActService(store.log, store.vault, store.marks, stages, new Ids(CLOCK), CLOCK, operator.operator());
        return new ActServices(acts, stages, store.marks, store.audit, operator);
    }

    private static KnownOperator maria(Path home) {
        try {
            KnownOperator known = KnownOperator.of(home);
            known.rename("maria");
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RealServices(Path folder, int trainingDocuments) {
        store = new StoreFixture(folder.resolve("data"));
        operator = maria(folder.resolve("data"));
        SituationFold fold = SituationFold.create();
        dispatcher = new Dispatcher(
                store.log,
                store.bus,
                2,
                List.of(
                        new DocumentProjection(store.log, fold, store.readModels, store.bus),
                        new QuarantineProjection(store.readModels, store.originals, store.bus),
                        new LinkProjection(
                                new LinkReader(
                                        LinkMeanings.load(),
                                        StatusCodes.load(),
                                        new KeptFacts(store.originals, new XmlScanner())),
                                new H2DocumentLinks(store.database),
                                store.readModels,
                                store.bus),
                        new AuditProjection(store.audit, store.readModels, AuditGroups.load())),
                new Ids(Clock.systemUTC()));
        searchIndex = new SearchIndex(folder.resolve("search"));
        ScreenGuard guard = new ScreenGuard(accessesByTheScreen::add);
        store.database.guard(guard);
        searchIndex.guard(guard);
        searching = new Dispatcher(
                store.log,
                store.bus,
                1,
                List.of(new SearchProjection(
                        searchIndex, store.log, store.catalog, store.originals, store.bus, dispatcher::drain)),
                new Ids(CLOCK));
        importer = new ImportService(
                new InputReader(Limits.standard()),
                new Preparer(new XmlScanner(), store.originalCodec),
                new Intake(store.vault),
                new Ids(CLOCK),
                CLOCK,
                operator.operator(),
                2);
        NfeReader reader = new NfeReader();
        SearchService search = new SearchService(store.catalog, store.log, searchIndex, CLOCK, store.marks);
        services = new DesktopServices(
                store.catalog,
                search,
                store.originals,
                new TimelineService(store.log, fold, store.readModels::quarantinedSince),
                LifeCourses.load(),
                new H2ExchangeJournal(store.database),
                across(fold),
                new ListServices(
                        new H2SeenDocuments(store.database),
                        new SavedViews(folder.resolve("data")),
                        () -> DECLARANTS,
                        new DeliveredRows(search, store.log)),
                proofs(fold),
                importer,
                new QuarantineService(
                        store.readModels,
                        store.originals,
                        new Preparer(new XmlScanner(), store.originalCodec),
                        new Intake(store.vault),
                        store.vault,
                        new Ids(CLOCK),
                        CLOCK,
                        operator.operator()),
                acts(),
                new StoredProfiles(
                        new CompanyProfileTable(store.database),
                        store.vault,
                        new Ids(CLOCK),
                        CLOCK,
                        operator.operator(),
                        store.bus,
                        CompanyColours.load()),
                store.bus,
                new NfeItems(reader),
                prints(folder.resolve("data"), fold),
                new AuthenticityCheck(new XmlScanner(), SchemaLibrary.bundled(), SignerChain.bundled())::check,
                () -> writeTraining(folder.resolve("training"), trainingDocuments),
                rebuilding(),
                backups(folder.resolve("data")),
                new UpdateCheck(
                        new UpdateConsent(folder.resolve("data")),
                        () -> {
                            throw new UpdateException(UpdateProblem.NOT_CONFIGURED, "", null);
                        },
                        Optional.empty()),
                folder.resolve("window.settings"),
                CLOCK,
                new BegunTraces(),
                background,
                null);
    }

    private Backups backups(Path data) {
        KeptFiles kept = new KeptFiles();
        BackupReader reader = new BackupReader(kept);
        return new Backups(
                new H2StoreCopy(store.database),
                reader,
                new BackupTrial(reader, new H2StoreProbe(store.originalCodec)),
                kept,
                data,
                CLOCK);
    }

    private PrintServices prints(Path data, SituationFold fold) {
        DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
        Ids ids = new Ids(CLOCK);
        return new PrintServices(
                new PrintPreview(printer, ids),
                new BatchPrinter(printer, ids),
                new StoreSources(printer, new TimelineService(store.log, fold), store.originals),
                printer.writer(),
                new Profiles(data),
                new H2PrintHistory(store.database, store.codec),
                new PrintLog(store.vault, ids, CLOCK, operator.operator()),
                paper.alone(),
                mail);
    }

    private Rebuilding rebuilding() {
        return new Rebuilding() {
            @Override
            public boolean due() {
                return store.readModels.halfBuilt() || store.readModels.outdated();
            }

            @Override
            public boolean rebuild(RebuildProgress progress) {
                return dispatcher.rebuild(progress);
            }
        };
    }

    private CrossServices across(SituationFold fold) {
        H2DocumentLinks links = new H2DocumentLinks(store.database);
        return new CrossServices(
                links,
                new FreightTraces(links, new TimelineService(store.log, fold), Models.load(), Milestones.load()),
                new H2Crossings(store.database, CrossingRules.load()),
                CrossingRules.load(),
                new Changes(new H2DocumentHistory(store.database), new TimelineService(store.log, fold)),
                new H2DocumentHistory(store.database));
    }

    private ProofServices proofs(SituationFold fold) {
        H2ExchangeJournal exchanges = new H2ExchangeJournal(store.database);
        SignerChain signers = SignerChain.bundled();
        return new ProofServices(
                new CauseService(store.log, exchanges),
                new TraceService(
                        store.log, exchanges, new H2SpanJournal(store.database, 1000), () -> {}, CLOCK.getZone()),
                new DossierService(
                        store.log,
                        fold,
                        store.originals,
                        exchanges,
                        new H2LogProofs(store.database),
                        EventContracts.load(),
                        () -> new AuthenticityCheck(new XmlScanner(), SchemaLibrary.bundled(), signers),
                        signers,
                        new Ids(CLOCK),
                        CLOCK));
    }

    /** Writes training files below {@code target}. */
    public static Path writeTraining(Path target, int documents) {
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(target, 7, documents);
        return target;
    }

    @Override
    public void close() {
        background.close();
        searching.close();
        searchIndex.close();
        dispatcher.close();
        store.close();
        if (!accessesByTheScreen.isEmpty()) {
            throw new AssertionError(
                    accessesByTheScreen.size() + " accesses to the store by the screen's thread",
                    accessesByTheScreen.getFirst());
        }
    }
}
