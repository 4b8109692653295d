package dev.rastro.store.h2;

import dev.rastro.store.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The database file of a data folder. Reads run side by side; writes run one at a time, so that positions in the log
 * ascend in the order of commits. Safe for use by several threads.
 */
public final class H2Database implements AutoCloseable {
    private static final int CACHE_KB = 64 * 1024;

    private final JdbcConnectionPool pool;
    private final ReentrantLock writing = new ReentrantLock();

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private H2Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Opens (creating it where absent) the database in {@code folder} and brings its schema up to date. */
    public static H2Database open(Path folder) {
        String file = folder.resolve("rastro").toAbsolutePath().toString();
        // CHECKPOINT SYNC below makes commits durable; the delay only concerns what nobody was promised yet.
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=" + CACHE_KB, "rastro", "");
        pool.setMaxConnections(16);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new H2Database(pool);
    }

    /** Runs {@code work} on a connection of its own, without a transaction that outlives it. */
    public <T> T read(String doing, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException(doing, e);
        }
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
        writing.lock();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                if (durable) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("CHECKPOINT SYNC");
                    }
                }
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

    @Override
    public void close() {
        writing.lock();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new StoreException("Closing the database", e);
        } finally {
            writing.unlock();
            pool.dispose();
        }
    }
}
