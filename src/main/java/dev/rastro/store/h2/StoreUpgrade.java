package dev.rastro.store.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Brings a store to the shape of this version, beside the one that is there, which it replaces once it is whole: what defines tables
 * cannot be taken back, so a migration that broke off half way could neither go on nor begin again.
 */
final class StoreUpgrade {
    private static final String SUFFIX = ".mv.db";

    private final Path store;
    private final Path beside;
    private final String[] migrations;

    /** @param migrations where Flyway finds them */
    StoreUpgrade(Path folder, String... migrations) {
        this.store = folder.resolve(H2Database.NAME + SUFFIX);
        this.beside = folder.resolve(H2Database.NAME + "-upgrade" + SUFFIX);
        this.migrations = migrations;
    }

    /** Makes the store where there is none; takes away what an attempt left that was cut off. */
    void create() throws IOException, SQLException {
        Files.deleteIfExists(beside);
        if (!Files.exists(store)) {
            migrate();
        }
    }

    /** Flyway over a store. */
    Flyway flyway(JdbcConnectionPool pool) {
        return Flyway.configure().dataSource(pool).locations(migrations).load();
    }

    /** Whether an open store lacks migrations. */
    boolean due(JdbcConnectionPool pool) {
        return flyway(pool).info().pending().length > 0;
    }

    /** Migrates a store that nobody has open. */
    void run() throws IOException, SQLException {
        Files.copy(store, beside, StandardCopyOption.REPLACE_EXISTING);
        migrate();
    }

    private void migrate() throws IOException, SQLException {
        String path = beside.toString();
        JdbcConnectionPool pool = H2Database.pool(path.substring(0, path.length() - SUFFIX.length()));
        try (Connection connection = pool.getConnection()) {
            // An exchange that was cut off comes first: a migration is to find the tables under their names.
            ShadowTables.finishExchanges(connection);
            flyway(pool).migrate();
            // What was half built has the shape of before.
            ShadowTables.discardAll(connection);
        } finally {
            pool.dispose();
        }
        try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(beside, store, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
