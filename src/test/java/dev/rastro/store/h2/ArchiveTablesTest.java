package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever adds a table says what becomes of it in an archive. */
class ArchiveTablesTest {
    @TempDir
    Path folder;

    @Test
    void everyTableIsSomethingInAnArchive() {
        List<String> there = new ArrayList<>();
        try (H2Database database = H2Database.open(folder)) {
            database.read("Listing the tables", connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC'")) {
                    while (row.next()) {
                        there.add(row.getString(1).toLowerCase(Locale.ROOT));
                    }
                }
                return there;
            });
        }
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(Stream.of("log", "original", "kept", "computed", "local")
                        .flatMap(what -> ArchiveTables.of(what).stream())
                        .toList());
        List<String> computed = new ArrayList<>(ArchiveTables.of("computed"));
        // The crossings are computed from the others, not from the log.
        computed.removeAll(List.of("consumer_position", "read_model_rebuild", "crossing_row", "crossing_rules"));
        assertThat(computed)
                .containsExactlyInAnyOrderElementsOf(H2Shadow.consumers().stream()
                        .flatMap(each -> H2Shadow.tables(each).stream())
                        .toList());
    }
}
