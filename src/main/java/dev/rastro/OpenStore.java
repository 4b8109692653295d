package dev.rastro;

import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.RecentLog;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.log.trace.SpanJournal;
import dev.rastro.store.AuditTrail;
import dev.rastro.store.CompanyProfileStore;
import dev.rastro.store.CompanyStore;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DataFolder;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentLinks;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.MarkCatalog;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.PrintHistory;
import dev.rastro.store.ReadModels;
import dev.rastro.store.SeenDocuments;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.CompanyProfileTable;
import dev.rastro.store.h2.H2AuditTrail;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2CompanyStore;
import dev.rastro.store.h2.H2Crossings;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2IntegrityCheck;
import dev.rastro.store.h2.H2MarkCatalog;
import dev.rastro.store.h2.H2Originals;
import dev.rastro.store.h2.H2PrintHistory;
import dev.rastro.store.h2.H2ReadModels;
import dev.rastro.store.h2.H2SeenDocuments;
import dev.rastro.store.h2.H2SpanJournal;
import dev.rastro.store.h2.H2Vault;
import java.nio.file.Path;

/** What one open data folder holds, and the bus that tells of it: the ports of the store. Close it to release the folder. */
final class OpenStore implements AutoCloseable {
    /** Months of daily work in about 20 MB. */
    private static final long SPANS = 100_000;

    final DataFolder folder;
    final H2Database database;
    final Bus bus = new GuavaBus();
    final EventContracts contracts = EventContracts.load();
    final OriginalCodec originalCodec = new OriginalCodec(Dictionaries.load());
    final EventLog log;
    final Vault vault;
    final ReadModels readModels;
    final OriginalStore originals;
    final DocumentCatalog catalog;
    final DocumentLinks links;
    final DocumentHistory history;
    final Crossings crossings;
    final ExchangeJournal exchanges;
    final PrintHistory prints;
    final MarkCatalog marks;
    final AuditTrail audit;
    final SpanJournal spans;
    final SeenDocuments seen;
    final CompanyStore companies;
    final CompanyProfileStore companyProfiles;
    final IntegrityCheck integrity;

    private OpenStore(DataFolder folder, H2Database database) {
        this.folder = folder;
        this.database = database;
        EventCodec codec = new EventCodec(contracts);
        H2EventLog h2Log = new H2EventLog(database, codec);
        this.log = new RecentLog(h2Log);
        this.vault = new H2Vault(database, codec, bus);
        this.readModels = new H2ReadModels(database);
        this.originals = new H2Originals(database, originalCodec);
        this.catalog = new H2Catalog(database);
        this.links = new H2DocumentLinks(database);
        this.history = new H2DocumentHistory(database);
        H2Crossings h2Crossings = new H2Crossings(database, CrossingRules.load());
        h2Crossings.prepare();
        this.crossings = h2Crossings;
        this.exchanges = new H2ExchangeJournal(database);
        this.prints = new H2PrintHistory(database, codec);
        this.companyProfiles = new CompanyProfileTable(database);
        this.marks = new H2MarkCatalog(database, codec);
        this.audit = new H2AuditTrail(database, h2Log);
        this.spans = new H2SpanJournal(database, SPANS);
        this.seen = new H2SeenDocuments(database);
        this.companies = new H2CompanyStore(database);
        this.integrity = new H2IntegrityCheck(database, originalCodec);
    }

    /** Takes the folder and opens what it holds. */
    static OpenStore open(Path path) {
        DataFolder folder = DataFolder.acquire(path);
        try {
            return new OpenStore(folder, H2Database.open(path));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
