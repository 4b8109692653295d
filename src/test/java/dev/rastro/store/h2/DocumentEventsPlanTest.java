package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document's events are looked up by its key, however many others the log has. */
class DocumentEventsPlanTest {
    private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

    @TempDir
    Path folder;

    @Test
    void readsNoEventsOfOtherDocuments() {
        try (RealServices real = new RealServices(folder, 0)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("xml"), 60)), ImportProgress.NONE);
            real.dispatcher.drain();
            List<AccessKey> keys =
                    real.store.catalog.page(DocumentFilter.all(), DocumentSort.KEY, true, null, 3).rows().stream()
                            .map(DocumentRow::key)
                            .toList();
            Map<AccessKey, List<Recorded>> events = real.store.log.readByKeysBefore(keys, Long.MAX_VALUE);
            int expected = events.values().stream().mapToInt(List::size).sum();

            assertThat(events.keySet()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(real.store.log.lastPosition()).isGreaterThan(80);
            // One more for each key is how the index tells that there are no more.
            assertThat(scanned(real.store.database, keys)).isLessThanOrEqualTo(expected + keys.size() + 1);
        }
    }

    private static int scanned(H2Database database, List<AccessKey> keys) {
        return database.read("Explaining", connection -> {
            try (PreparedStatement query = connection.prepareStatement("EXPLAIN ANALYZE " + H2EventLog.OF_DOCUMENTS)) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "VARCHAR", keys.stream().map(AccessKey::value).toArray()));
                query.setLong(2, Long.MAX_VALUE);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    Matcher found = SCANNED.matcher(row.getString(1));
                    assertThat(found.find()).isTrue();
                    return Integer.parseInt(found.group(1));
                }
            }
        });
    }
}
