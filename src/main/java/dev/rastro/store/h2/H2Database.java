package dev.rastro.store.h2;

import dev.rastro.store.StoreCopy;
import dev.rastro.store.StoreException;
import dev.rastro.store.StoreRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The database file of a data folder. Reads run side by side; writes run one at a time, so that positions in the log
 * ascend in the order of commits. Safe for use by several threads.
 */
public final class H2Database implements AutoCloseable {
    private static final int CACHE_KB = 64 * 1024;
    /** Statements a connection keeps parsed: more than there are. */
    private static final int STATEMENTS = 100;

    private static final String USER = "rastro";
    /** Of the file, without its suffix. */
    static final String NAME = "rastro";

    private final String url;
    private final JdbcConnectionPool pool;
    private final StoreFile file;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock copying = new ReentrantLock();
    /** Shared by all who read; taken alone where tables are exchanged. */
    private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock();

    private volatile Runnable guard = () -> {};

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private H2Database(String url, JdbcConnectionPool pool, StoreFile file) {
        this.url = url;
        this.pool = pool;
        this.file = file;
    }

    /** Opens (creating it where absent) the database in {@code folder} and brings its schema up to date. */
    public static H2Database open(Path folder) {
        return open(folder, "classpath:db/migration");
    }

    /** The same with migrations from elsewhere. */
    static H2Database open(Path folder, String... migrations) {
        StoreUpgrade upgrade = new StoreUpgrade(folder.toAbsolutePath(), migrations);
        String path = folder.resolve(NAME).toAbsolutePath().toString();
        JdbcConnectionPool pool = pool(path);
        try {
            upgrade.create();
            // By a connection of our own first: of a damaged file, it says so.
            pool.getConnection().close();
            if (upgrade.due(pool)) {
                pool.dispose();
                upgrade.run();
                pool = pool(path);
            }
            try (Connection connection = pool.getConnection()) {
                ShadowTables.finishExchanges(connection);
                Flyway flyway = upgrade.flyway(pool);
                // Nothing is left to do; a migration that was changed is refused.
                flyway.migrate();
                refuseNewer(flyway);
                return new H2Database(url(path), pool, StoreFile.of(connection));
            }
        } catch (SQLException e) {
            pool.dispose();
            throw refusal(e);
        } catch (StoreRefusedException e) {
            pool.dispose();
            throw e;
        } catch (FlywayException | IOException e) {
            // It wraps what the database says, a full disk for example.
            pool.dispose();
            throw new StoreException("Opening the database", e);
        }
    }

    private static String url(String path) {
        // WRITE_DELAY=0: no writer of the database's own beside ours; what it stored in the middle of a commit did not
        // always open again after kill -9 (ADR 9). MAX_COMPACT_TIME=0: nothing is moved when the file is closed (ADR
        // 21).
        return "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;MAX_COMPACT_TIME=0;CACHE_SIZE="
                + CACHE_KB + ";QUERY_CACHE_SIZE=" + STATEMENTS;
    }

    /** Connections to the store at a path, without its suffix; opened with the first one. */
    static JdbcConnectionPool pool(String path) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(path), USER, "");
        pool.setMaxConnections(16);
        return pool;
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreRefusedException(
                        StoreRefusedException.Reason.NEWER,
                        "The database has the shape " + applied.getVersion() + " of a newer version",
                        null);
            }
        }
    }

    private static RuntimeException refusal(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new StoreRefusedException(
                        StoreRefusedException.Reason.NEWER, "The database file has a newer format", failure);
            case ErrorCode.FILE_CORRUPTED_1 ->
                new StoreRefusedException(
                        StoreRefusedException.Reason.DAMAGED, "The database file is damaged", failure);
            default -> new StoreException("Opening the database", failure);
        };
    }

    /** Has {@code check} run before each piece of work, on the thread of whoever brings it. */
    public void guard(Runnable check) {
        guard = check;
    }

    /** Runs {@code work} on a connection of its own, without a transaction that outlives it. */
    public <T> T read(String doing, Work<T> work) {
        guard.run();
        structure.readLock().lock();
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } finally {
            structure.readLock().unlock();
        }
    }

    /** Runs {@code work}, which makes or drops what nobody reads yet, while nobody else writes to the file (ADR 9). */
    <T> T define(String doing, Work<T> work) {
        writing.lock();
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work}, which exchanges tables, while nobody reads or writes. */
    <T> T restructure(String doing, Work<T> work) {
        return define(doing, connection -> {
            // Second, because a writer may read in the middle of its work.
            structure.writeLock().lock();
            try {
                return work.on(connection);
            } finally {
                structure.writeLock().unlock();
            }
        });
    }

    /** Runs {@code work} in one transaction and returns once the commit is on the disk (fsync). */
    public <T> T write(String doing, Work<T> work) {
        return write(doing, work, true);
    }

    /**
     * Like {@link #write}, but a power cut may undo the last commits. For read models only: they catch up from the log.
     */
    public <T> T writeRebuildable(String doing, Work<T> work) {
        return write(doing, work, false);
    }

    private <T> T write(String doing, Work<T> work, boolean durable) {
        guard.run();
        writing.lock();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                if (durable) {
                    file.makeDurable();
                }
                file.tidy();
                return result;
            } finally {
                // After a commit there is nothing left to undo; after a failure this takes everything back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        } finally {
            writing.unlock();
        }
    }

    /** How large the file is. */
    long size() {
        return file.size();
    }

    /**
     * Copies the file as it is after {@code mark}, a change that is committed for the purpose. Others write meanwhile, behind
     * what is copied; the header is that of the beginning, so that what comes later is not seen (ADR 13).
     */
    <T> long copy(OutputStream out, StoreCopy.Watch watch, Work<T> mark) throws IOException {
        copying.lock();
        try {
            file.appendOnly(true);
            FileCopy copy = beginCopy(mark);
            return copy.write(file, out, watch);
        } finally {
            file.appendOnly(false);
            copying.unlock();
        }
    }

    private <T> FileCopy beginCopy(Work<T> mark) {
        writing.lock();
        try {
            write("Beginning a copy", mark);
            return FileCopy.begin(file);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        // A copy under way reads from the file: it ends first.
        copying.lock();
        try {
            shutdown();
        } finally {
            copying.unlock();
        }
    }

    private void shutdown() {
        writing.lock();
        // A connection of its own: a pooled one would still want to roll back after the shutdown.
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement()) {
            pool.dispose();
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new StoreException("Closing the database", e);
        } finally {
            writing.unlock();
        }
    }
}
