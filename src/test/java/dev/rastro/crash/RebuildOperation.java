package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.store.h2.H2Digest;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A rebuild of a damaged list: the damaged one is shown until the new one is whole, and that equals the undisturbed one. */
final class RebuildOperation implements CrashOperation {
    private static final int EVENTS = 4_000;

    private final Path home;
    private final String whole;
    private String damaged = "";

    RebuildOperation(Path folder) {
        this.home = folder.resolve("home");
        try (StoreFixture store = new StoreFixture(home)) {
            new LogFiller(7).fill(store.vault, EVENTS);
        }
        Folders.run(home, List.of("rebuild"));
        this.whole = digest();
    }

    private String digest() {
        try (StoreFixture store = new StoreFixture(home)) {
            return new H2Digest(store.database).documents();
        }
    }

    /** A check goes on with a rebuild that was killed, so each begins with a damaged list. */
    @Override
    public void prepare(boolean ended) {
        try (StoreFixture store = new StoreFixture(home)) {
            store.database.write("Damaging the list", RebuildOperation::damage);
        }
        damaged = digest();
        assertThat(damaged).isNotEqualTo(whole);
    }

    private static int damage(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("UPDATE document SET situation = 'REJECTED', number = '?'");
        }
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return List.of("rebuild", "--json");
    }

    @Override
    public void verify(CrashRound round) {
        assertThat(digest()).isIn(round.ended() ? List.of(whole) : List.of(damaged, whole));
        // What was left undone is done before the check, which would name every damaged line.
        Folders.run(home, List.of("rebuild"));
        assertThat(digest()).isEqualTo(whole);
    }
}
