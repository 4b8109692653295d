package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.GoldenStores;
import dev.rastro.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that breaks off, by a kill or for want of room, leaves the store as it was: definitions cannot be taken back. */
class StoreUpgradeTest {
    @TempDir
    Path folder;

    private Path broken() throws IOException {
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(
                migrations.resolve("V9000__broken.sql"),
                "ALTER TABLE document ADD COLUMN half INT; ALTER TABLE nowhere ADD COLUMN other INT;");
        return migrations;
    }

    private static List<String> files(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean halfDone(H2Database database) {
        return database.read("Looking for the column", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT COUNT(*) FROM information_schema.columns WHERE column_name = 'HALF'")) {
                row.next();
                return row.getInt(1) > 0;
            }
        });
    }

    @Test
    void theStoreOfAnEarlierShapeStaysUntilTheNewOneIsWhole() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        String store = GoldenStores.all().getFirst();
        GoldenStores.unpack(store, home);
        byte[] leftByAKill = {1, 2, 3};
        Files.write(home.resolve("rastro-upgrade.mv.db"), leftByAKill);

        assertThatThrownBy(() -> H2Database.open(home, "classpath:db/migration", "filesystem:" + broken()))
                .isInstanceOf(StoreException.class);

        try (StoreFixture opened = new StoreFixture(home)) {
            assertThat(halfDone(opened.database)).isFalse();
            assertThat(GoldenStores.lines(opened.log.readAfter(0, 10_000))).isEqualTo(GoldenStores.events(store));
        }
        assertThat(files(home)).contains("rastro.mv.db").doesNotContain("rastro-upgrade.mv.db");
    }

    @Test
    void aFolderWithoutAStoreHasNoneBeforeItIsWhole() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));

        assertThatThrownBy(() -> H2Database.open(home, "classpath:db/migration", "filesystem:" + broken()))
                .isInstanceOf(StoreException.class);
        assertThat(files(home)).doesNotContain("rastro.mv.db");

        try (StoreFixture opened = new StoreFixture(home)) {
            assertThat(halfDone(opened.database)).isFalse();
            assertThat(opened.log.lastPosition()).isZero();
        }
        assertThat(files(home)).contains("rastro.mv.db").doesNotContain("rastro-upgrade.mv.db");
    }
}
