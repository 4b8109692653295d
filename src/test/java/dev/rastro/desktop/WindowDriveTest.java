package dev.rastro.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.drive.WindowDrive;
import dev.rastro.desktop.drive.WindowDrive.Kind;
import dev.rastro.desktop.drive.WindowWork;
import dev.rastro.intake.ImportProgress;
import dev.rastro.store.DocumentSort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The drive of {@code bench ui} over a small store: everything answers, and never by the screen's thread itself. */
@ExtendWith(Toolkit.class)
class WindowDriveTest {
    @TempDir
    Path folder;

    @Test
    void everyListAnswersAndTheScreensThreadNeverWorksInTheStore() throws InterruptedException, TimeoutException {
        try (RealServices real = new RealServices(folder, 150)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("xml"), 250)), ImportProgress.NONE);
            real.dispatcher.drain();
            real.searching.drain();

            WindowDrive.Report report = new WindowDrive(
                            real.services,
                            new WindowWork(List.of("aurora", "valor>1000"), "va"),
                            Duration.ofMillis(50),
                            1)
                    .runOnToolkit();

            assertThat(report.timings()).containsOnlyKeys(Kind.values());
            assertThat(report.timings())
                    .allSatisfy((kind, times) ->
                            assertThat(times.count()).as(kind.name()).isPositive());
            assertThat(report.of(Kind.SORT).count()).isEqualTo(DocumentSort.values().length * 2 - 1);
            assertThat(report.of(Kind.PAGE).count()).isEqualTo(2);
            assertThat(report.of(Kind.DETAIL).count()).isEqualTo(20);
            assertThat(report.turns()).isGreaterThan(100);
            assertThat(real.accessesByTheScreen).isEmpty();
        }
    }
}
