package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rastro.intake.ImportProgress;
import dev.rastro.log.RebuildProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window computes its lists anew by itself where that is due, and shows them without being asked. */
@ExtendWith(Toolkit.class)
class RebuildJourneyTest {
    private static final int DOCUMENTS = 30;

    @TempDir
    Path folder;

    @Test
    void goesOnByItselfAndShowsWhatItMade() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        real.importer.importPaths(
                List.of(RealServices.writeTraining(folder.resolve("x"), DOCUMENTS)), ImportProgress.NONE);
        real.dispatcher.drain();
        asAnEarlierVersionLeftThem(real);
        // Cut off before its end, as by a kill.
        assertThat(real.dispatcher.rebuild(new Cancelled())).isFalse();
        assertThat(real.services.rebuilding().due()).isTrue();

        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            untilNothingIsDue(real);
            open.settle();
            assertThat(onScreen(() -> open.window.session().documents().rows().stream()
                            .allMatch(row -> row.unsettled().knownAsOf() == null)))
                    .isFalse();
            assertThat(onScreen(() -> open.window.session().tasks().running())).isEmpty();

            asAnEarlierVersionLeftThem(real);
            open.act(() -> open.window.workbench().actions().run("rebuild"));
            untilNothingIsDue(real);
        }
    }

    /** Not asked by the screen's thread, which must not work in the store. */
    private static void untilNothingIsDue(RealServices real) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !real.services.rebuilding().due());
    }

    private static void asAnEarlierVersionLeftThem(RealServices real) {
        real.store.database.writeRebuildable("As an earlier version left them", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE document SET pending = NULL, known_as_of = NULL");
            }
        });
    }

    private static final class Cancelled implements RebuildProgress {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }
}
