package dev.rastro.bench;

import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.Vault;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2Vault;
import java.util.List;

/** A log in a scratch folder with the histories of training documents. */
final class FilledLog implements AutoCloseable {
    private static final int EVENTS = 2_000;

    private final WorkFolder folder = new WorkFolder();
    private final H2Database database = H2Database.open(folder.path());
    private final EventCodec codec = new EventCodec(EventContracts.load());
    private final Vault vault = new H2Vault(database, codec, new GuavaBus());
    private final EventLog log = new H2EventLog(database, codec);

    FilledLog() {
        new LogFiller(TrainingRound.SEED).fill(vault, EVENTS);
    }

    EventCodec codec() {
        return codec;
    }

    Vault vault() {
        return vault;
    }

    /** All events, those of a document one after the other. */
    List<Recorded> events() {
        return log.readDocumentsAfter("", EVENTS);
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
