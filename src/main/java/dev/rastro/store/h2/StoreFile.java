package dev.rastro.store.h2;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SingleFileStore;

/**
 * The file under the database, for what SQL cannot say (ADR 9): when a commit is really on the disk, and when to give
 * space back. To be used by one writer at a time.
 */
final class StoreFile {
    private static final MethodHandle HEADER = header();
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

    /**
     * Returns once everything committed before this call is written, synchronised (fsync), and what the next opening of
     * the file begins from.
     */
    void makeDurable() {
        store.commit();
        // CHECKPOINT SYNC does not wait for a write under way that another thread began; this does.
        store.executeFilestoreOperation(() -> {
            pointToNewest();
            store.getFileStore().sync();
        });
    }

    /**
     * When a chunk lands elsewhere than the one before it foretold, the database writes the header anew, but before it
     * takes note of that chunk: the header names the one before, from which no way leads to the new one.
     */
    private void pointToNewest() {
        try {
            HEADER.invoke(store.getFileStore());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The header of the database cannot be written", e);
        }
    }

    private static MethodHandle header() {
        try {
            return MethodHandles.privateLookupIn(RandomAccessStore.class, MethodHandles.lookup())
                    .findVirtual(RandomAccessStore.class, "writeStoreHeader", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, FileStore.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This release of H2 writes its header in another way (ADR 9)", e);
        }
    }

    /** How large the file is. */
    long size() {
        return store.getFileStore().size();
    }

    /**
     * From here on nothing that is written now is written over: what comes is appended. Call it before a change that is then
     * made durable, so that the newest chunk is the last one in the file and keeps its place (ADR 13).
     */
    void appendOnly(boolean only) {
        store.getFileStore().setReuseSpace(!only);
    }

    /** The bytes from a place on; through the database, because some systems let nobody else read a locked file. */
    ByteBuffer read(long from, int length) {
        return ((SingleFileStore) store.getFileStore()).readFully(null, from, length);
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
