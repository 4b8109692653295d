package dev.rastro.store.h2;

import dev.rastro.log.Bus;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.OriginalCodec;
import java.nio.file.Path;

/** A real store in a folder of the test's own. */
public final class StoreFixture implements AutoCloseable {
    public final H2Database database;
    public final EventCodec codec = new EventCodec(EventContracts.load());
    public final OriginalCodec originalCodec = new OriginalCodec(Dictionaries.load());
    public final Bus bus = new GuavaBus();
    public final H2Vault vault;
    public final H2EventLog log;
    public final H2Originals originals;
    public final H2Catalog catalog;
    public final H2ReadModels readModels;
    public final H2MarkCatalog marks;
    public final H2AuditTrail audit;
    public final H2IntegrityCheck integrity;

    public StoreFixture(Path folder) {
        database = H2Database.open(folder);
        vault = new H2Vault(database, codec, bus);
        H2EventLog h2Log = new H2EventLog(database, codec);
        log = h2Log;
        marks = new H2MarkCatalog(database, codec);
        audit = new H2AuditTrail(database, h2Log);
        originals = new H2Originals(database, originalCodec);
        catalog = new H2Catalog(database);
        readModels = new H2ReadModels(database);
        integrity = new H2IntegrityCheck(database, originalCodec);
    }

    @Override
    public void close() {
        database.close();
    }
}
