package dev.rastro.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The file under the database, for what SQL cannot say (ADR 9): when a commit is really on the disk, and when to give
 * space back. To be used by one writer at a time.
 */
final class StoreFile {
    /** Growth after which it is worth looking for space that is no longer used. */
    private static final long GROWTH = 64L * 1024 * 1024;
    /** Chunks with less living content than this, in percent, are written anew. */
    private static final int FILL = 40;
    /** The most that is written anew at once, so that nobody waits long for it. */
    private static final int REWRITE = 8 * 1024 * 1024;

    private final MVStore store;
    private long tidiedAt;

    private StoreFile(MVStore store) {
        this.store = store;
        this.tidiedAt = store.getFileStore().size();
    }

    /** The file behind {@code connection}. */
    static StoreFile of(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return new StoreFile(session.getDatabase().getStore().getMvStore());
    }

    /** Returns once everything committed before this call is written and synchronised (fsync). */
    void makeDurable() {
        store.commit();
        // CHECKPOINT SYNC does not wait for a write under way that another thread began; this does.
        store.executeFilestoreOperation(store.getFileStore()::sync);
    }

    /** Gives space back where the file has grown much since the last time. */
    void tidy() {
        long size = store.getFileStore().size();
        if (size - tidiedAt > GROWTH) {
            store.compact(FILL, REWRITE);
            tidiedAt = store.getFileStore().size();
        }
    }
}
