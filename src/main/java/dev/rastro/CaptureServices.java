package dev.rastro;

import dev.rastro.dfe.StatusCodes;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Actor;
import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.Projection;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.Limits;
import dev.rastro.sefaz.budget.ProvenClock;
import dev.rastro.sefaz.budget.Ticker;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.sefaz.event.EventPort;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.sefaz.ledger.Coverage;
import dev.rastro.sefaz.ledger.StoredCoverage;
import dev.rastro.sefaz.manifest.AwaitedXml;
import dev.rastro.sefaz.manifest.ManifestTools;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.manifest.QueuedManifestations;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.rule.AutomaticAwareness;
import dev.rastro.sefaz.sync.CaptureScheduler;
import dev.rastro.sefaz.sync.CaptureTools;
import dev.rastro.sefaz.sync.Installation;
import dev.rastro.sefaz.sync.Pause;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.sync.SyncService;
import dev.rastro.store.ReadModels;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.H2BudgetStore;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2FolderBindings;
import dev.rastro.store.h2.H2ManifestationQueue;
import dev.rastro.store.h2.H2NsuLedger;
import dev.rastro.timeline.TimelineFold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

/** Capture from the authorities, put together over one open data folder. Close it before the database. */
record CaptureServices(
        CompanyRegistry companies,
        Coverage coverage,
        SyncService sync,
        ManifestationService manifestations,
        SituationCheck situation,
        Projection<?> rule)
        implements AutoCloseable {
    /** How long an XML may take by the ordinary way after a declaration: delays of up to two days are known. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    /** What of the folder capture needs. */
    record Folder(
            H2Database database,
            Vault vault,
            EventLog log,
            ReadModels readModels,
            TimelineFold fold,
            Preparer preparer,
            Bus bus,
            Path path) {}

    /** The way to the authorities. */
    record Ports(DistributionPort distribution, EventPort events, QueryPort queries) {}

    /** Who acts, when, and within which limits; {@code memory} is outside of every data folder. */
    record Setting(Actor operator, Ids ids, Clock clock, Ticker ticker, Pause pause, Limits limits, Path memory) {}

    static CaptureServices compose(Folder folder, Ports ports, Setting setting) {
        H2BudgetStore budgets = new H2BudgetStore(folder.database());
        H2NsuLedger ledger = new H2NsuLedger(folder.database());
        H2ManifestationQueue queue = new H2ManifestationQueue(folder.database());
        Intake intake = new Intake(folder.vault());
        ProvenClock proven = new ProvenClock(budgets, setting.ticker(), setting.clock());
        Budget budget = new Budget(budgets, proven, setting.limits(), new Random());
        CompanyRegistry companies = new StoredCompanies(
                new H2CompanyStore(folder.database()),
                folder.vault(),
                setting.ids(),
                setting.clock(),
                setting.operator(),
                folder.bus());
        Installation installation = new Installation(
                new H2FolderBindings(folder.database()),
                folder.vault(),
                () -> CaptureContext.begin(setting.ids(), setting.clock(), setting.operator()),
                setting.memory(),
                folder.path());
        SituationCheck situation = new SituationCheck(
                ports.queries(), budget, folder.vault(), intake, folder.preparer(), setting.ids(), setting.clock());
        QueuedManifestations manifestations = new QueuedManifestations(
                new ManifestTools(
                        ports.events(),
                        ports.queries(),
                        budget,
                        setting.limits(),
                        queue,
                        companies,
                        new H2Catalog(folder.database()),
                        folder.log(),
                        folder.fold(),
                        StatusCodes.load(),
                        folder.vault(),
                        intake,
                        folder.preparer(),
                        setting.ids(),
                        setting.clock(),
                        folder.bus()),
                situation,
                setting.operator(),
                QueuedManifestations.UNDO,
                installation::claimed);
        CaptureScheduler sync = new CaptureScheduler(
                new CaptureTools(
                        ports.distribution(),
                        budget,
                        ledger,
                        folder.vault(),
                        intake,
                        folder.preparer(),
                        setting.ids(),
                        setting.clock(),
                        folder.bus()),
                companies,
                ports.queries(),
                installation,
                new AwaitedXml(queue, folder.log(), setting.clock(), PATIENCE),
                proven,
                setting.pause());
        return new CaptureServices(
                companies,
                new StoredCoverage(
                        ledger, new H2ExchangeJournal(folder.database()), budget, companies, setting.clock()),
                sync,
                manifestations,
                situation,
                new AutomaticAwareness(companies, manifestations, folder.readModels()));
    }

    @Override
    public void close() {
        manifestations.close();
        sync.close();
    }
}
