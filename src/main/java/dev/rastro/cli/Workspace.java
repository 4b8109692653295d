package dev.rastro.cli;

import dev.rastro.acts.ActService;
import dev.rastro.acts.KnownOperator;
import dev.rastro.acts.Stages;
import dev.rastro.company.CompanyProfiles;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.intake.Importer;
import dev.rastro.intake.QuarantineService;
import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.trace.BegunTraces;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.report.dossier.DossierService;
import dev.rastro.report.view.SavedViews;
import dev.rastro.search.SearchService;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.store.AuditTrail;
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
import dev.rastro.timeline.CauseService;
import dev.rastro.timeline.TimelineService;
import dev.rastro.timeline.TraceService;
import dev.rastro.timeline.freight.FreightTraces;
import dev.rastro.vault.DeepCheck;
import dev.rastro.vault.Retention;
import dev.rastro.vault.backup.Backups;
import dev.rastro.vault.open.VaultExport;
import java.nio.file.Path;
import java.util.Set;

/** An open data folder, as commands see it. Closing it lets the next program have it. */
public interface Workspace extends AutoCloseable {
    Importer importer();

    DocumentCatalog catalog();

    /** Finds documents by what is written in them; what it lacks is put in from the first call on. */
    SearchService search();

    /** Waits until a search finds everything that is in the log. */
    void settleSearch();

    /** The list as it is now, ready to answer a query. */
    default DocumentCatalog listFor(String query) {
        if (query.isBlank()) {
            settle();
            return catalog();
        }
        settleSearch();
        return search().catalog();
    }

    TimelineService timelines();

    /** What documents have to do with each other. */
    DocumentLinks links();

    /** The lists that join documents. */
    Crossings crossings();

    /** The document list at other moments. */
    DocumentHistory history();

    /** What the operator looked at in the window. */
    SeenDocuments seen();

    /** The lists that the operator comes back to. */
    SavedViews views();

    /** CNPJs and CPFs of the companies that are registered, and so declare. */
    Set<String> declarants();

    /** The road of goods across documents. */
    FreightTraces freight();

    OriginalStore originals();

    /** What was asked of the authorities, and what they answered. */
    ExchangeJournal exchanges();

    /** Begins operations of this folder's trace journal. */
    Ids ids();

    /** Tells why. */
    CauseService causes();

    /** Tells what happened in one operation. */
    TraceService traces();

    /** Writes what proves a document. */
    DossierService dossiers();

    /** Does what operators want with documents, and takes it back. */
    ActService acts();

    /** Tells in which operation something failed. */
    BegunTraces begun();

    /** All that was ever told. */
    EventLog log();

    /** Who works here. */
    KnownOperator operator();

    /** The stages of work. */
    Stages stages();

    /** The tags, stages and names in use. */
    MarkCatalog marks();

    /** What operators did. */
    AuditTrail audit();

    QuarantineService quarantine();

    /** What operators say of the companies they work for. */
    CompanyProfiles companies();

    /** What was printed, and what came in and waits for it. */
    PrintHistory printHistory();

    /** Remembers what is printed. */
    PrintLog printLog();

    /** Tells what can be proven about an original, also by the schema packages added to this folder. */
    AuthenticityCheck authenticity();

    /**
     * Opens what deals with the authorities; at most once, closed with the folder.
     *
     * @throws IllegalStateException when it is open already
     */
    CaptureServices capture(CaptureSettings settings);

    /** Waits until lists and timelines show everything that is in the log. */
    void settle();

    /**
     * Computes all read models anew from the log; the old ones are shown until then. An attempt that was cut off is gone on
     * with.
     *
     * @return false when it was cancelled
     */
    boolean rebuild(RebuildProgress progress);

    /** Whether a rebuild is due: one was cut off, or lines of an earlier version are shown. */
    boolean rebuildDue();

    /** Looks at everything that is kept. */
    IntegrityCheck.Report check();

    /** Looks at everything that is kept and at all that is computed from it. */
    DeepCheck deepCheck();

    /** Backs this folder up. */
    Backups backups();

    /** Writes everything as files that are read without Rastro. */
    VaultExport vaultExport();

    /** The legal term of the documents. */
    Retention retention();

    /** Tells what is new. */
    Bus bus();

    /** The data folder. */
    Path path();

    @Override
    void close();

    /** Has {@code check} run before each access to the data, on the thread of whoever wants it. */
    void guard(Runnable check);
}
