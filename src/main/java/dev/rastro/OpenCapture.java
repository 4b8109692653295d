package dev.rastro;

import dev.rastro.dfe.Models;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.absence.Absences;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.Limits;
import dev.rastro.sefaz.budget.ProvenClock;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import dev.rastro.sefaz.certificate.SessionPasswords;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.company.StoredCompanies;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.event.SignedEventSender;
import dev.rastro.sefaz.exchange.AdnDistribution;
import dev.rastro.sefaz.exchange.DistributionPort;
import dev.rastro.sefaz.exchange.DistributionRouter;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.ledger.StoredCoverage;
import dev.rastro.sefaz.manifest.AwaitedXml;
import dev.rastro.sefaz.manifest.ManifestTools;
import dev.rastro.sefaz.manifest.QueuedManifestations;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.sefaz.query.SoapQueries;
import dev.rastro.sefaz.rule.AutomaticAwareness;
import dev.rastro.sefaz.sync.CaptureScheduler;
import dev.rastro.sefaz.sync.CaptureTools;
import dev.rastro.sefaz.sync.CompaniesInquiry;
import dev.rastro.sefaz.sync.Installation;
import dev.rastro.sefaz.sync.Pause;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.store.h2.H2BudgetStore;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2FolderBindings;
import dev.rastro.store.h2.H2ManifestationQueue;
import dev.rastro.store.h2.H2NsuLedger;
import dev.rastro.timeline.TimelineFold;
import io.opentelemetry.api.trace.Tracer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The services of capture over an open data folder, put together. */
final class OpenCapture implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    /** How long an XML may take by the ordinary way after ciência: delays of up to two days are known. */
    private static final Duration AWAITED = Duration.ofDays(2);

    /** The parts of the open folder that capture works on. */
    record Parts(
            OpenStore store, Intake intake, Preparer preparer, TimelineFold fold, Operator operator, Tracer tracer) {}

    private final SessionPasswords passwords;
    private final SefazHttp http;
    private final CaptureScheduler sync;
    private final QueuedManifestations manifestations;
    private final Dispatcher rules;
    private final CaptureServices services;

    OpenCapture(Parts parts, CaptureSettings settings) {
        Clock clock = settings.clock();
        Ids ids = new Ids(clock, parts.tracer());
        Ufs ufs = Ufs.load();
        H2BudgetStore budgets = new H2BudgetStore(parts.store().database);
        ProvenClock proven = new ProvenClock(budgets, settings.ticker(), clock);
        Limits limits = Limits.load().faster(settings.speed());
        Budget budget = new Budget(budgets, proven, limits, new Random());
        CompanyRegistry companies = new StoredCompanies(
                new H2CompanyStore(parts.store().database),
                parts.store().vault,
                ids,
                clock,
                parts.operator(),
                parts.store().bus);

        this.passwords = new SessionPasswords(settings.passwords());
        HeldCredentials credentials =
                new HeldCredentials(taxpayer -> certificate(companies, taxpayer), passwords, new KeyHolders(), clock);
        Endpoints known = Endpoints.load(parts.store().folder.path().resolve("endpoints.tsv"));
        Endpoints endpoints = settings.server() == null ? known : known.redirectedTo(settings.server());
        this.http = new SefazHttp(
                TrustedRoots.of(parts.store().folder.path().resolve("trust")), clock, ANSWER, LARGEST_ANSWER);
        DistributionPort distribution = new DistributionRouter(
                new SoapDistribution(http, endpoints, credentials, taxpayer -> ufCode(companies, ufs, taxpayer)),
                new AdnDistribution(http, endpoints, credentials));
        Models models = Models.load();
        QueryPort queries = new SoapQueries(http, endpoints, credentials, ufs, models::familyOf);

        H2NsuLedger ledger = new H2NsuLedger(parts.store().database);
        H2ManifestationQueue queue = new H2ManifestationQueue(parts.store().database);
        Installation installation = new Installation(
                new H2FolderBindings(parts.store().database),
                parts.store().vault,
                () -> CaptureContext.of(ids.begin("folder.claim"), ids, clock, parts.operator()),
                Path.of(System.getProperty("user.home"), ".rastro", "installations"),
                parts.store().folder.path());
        SituationCheck situations =
                new SituationCheck(queries, budget, parts.store().vault, parts.intake(), parts.preparer(), ids, clock);
        this.manifestations = new QueuedManifestations(
                new ManifestTools(
                        new SignedEventSender(http, endpoints, credentials, ufs),
                        queries,
                        budget,
                        limits,
                        queue,
                        companies,
                        parts.store().catalog,
                        parts.store().log,
                        parts.fold(),
                        StatusCodes.load(),
                        parts.store().vault,
                        parts.intake(),
                        parts.preparer(),
                        ids,
                        clock,
                        parts.store().bus),
                situations,
                parts.operator(),
                settings.undo(),
                installation::claimed);
        this.sync = new CaptureScheduler(
                new CaptureTools(
                        distribution,
                        budget,
                        ledger,
                        parts.store().vault,
                        parts.intake(),
                        parts.preparer(),
                        ids,
                        clock,
                        parts.store().bus),
                companies,
                queries,
                installation,
                new AwaitedXml(queue, parts.store().log, clock, AWAITED),
                proven,
                Pause.REAL);
        this.rules = new Dispatcher(
                parts.store().log,
                parts.store().bus,
                1,
                List.of(new AutomaticAwareness(companies, manifestations, parts.store().readModels)),
                ids);
        StoredCoverage coverage = new StoredCoverage(ledger, parts.store().exchanges, budget, companies, clock);
        this.services = new CaptureServices(
                companies,
                coverage,
                sync,
                manifestations,
                situations,
                new CompaniesInquiry(companies, situations),
                new Absences(
                        parts.store().catalog,
                        parts.store().readModels::quarantine,
                        parts.store().originals,
                        parts.store().exchanges,
                        companies,
                        coverage,
                        clock),
                credentials,
                passwords,
                new KeyringPasswords(certificate -> null));
    }

    private static Optional<String> certificate(CompanyRegistry companies, String taxpayer) {
        return companies
                .find(taxpayer)
                .flatMap(company -> Optional.ofNullable(company.certificate()))
                .or(() -> companies.all().stream()
                        .filter(other -> sameRoot(other, taxpayer))
                        .flatMap(other -> Optional.ofNullable(other.certificate()).stream())
                        .findFirst());
    }

    /** Head office and branches act for each other (cStat 593 compares the first eight characters). */
    private static boolean sameRoot(Company other, String taxpayer) {
        return taxpayer.length() == 14 && other.taxpayer().regionMatches(0, taxpayer, 0, 8);
    }

    private static String ufCode(CompanyRegistry companies, Ufs ufs, String taxpayer) {
        return companies
                .find(taxpayer)
                .flatMap(company -> ufs.byAcronym(company.uf()))
                .map(Uf::code)
                .orElseThrow(() -> new IllegalStateException("No company " + taxpayer));
    }

    CaptureServices services() {
        return services;
    }

    /** Waits until the rules have seen everything that is in the log. */
    void settle() {
        rules.drain();
    }

    @Override
    public void close() {
        rules.close();
        manifestations.close();
        sync.close();
        http.close();
        services.credentials().forget();
        passwords.close();
    }
}
