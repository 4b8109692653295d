package dev.rastro.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.DomainEvent;
import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Por quê?", trace and dossier of a document, without a toolkit. */
class CausesViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final ManualExecutor executor = new ManualExecutor();
    private final TaskRunner tasks = new TaskRunner(executor, new ManualUi());
    private final Notices notices = new Notices(messages);
    private RealServices real;
    private CausesViewModel causes;
    private Timeline timeline;

    @BeforeEach
    void importFiles() {
        real = new RealServices(folder, 0);
        real.importer.importPaths(
                List.of(RealServices.writeTraining(folder.resolve("files"), 12)), ImportProgress.NONE);
        causes = new CausesViewModel(real.services.proofs(), tasks, notices, messages);
        timeline = real.store.log.readAfter(0, 1000).stream()
                .filter(each -> each.event() instanceof DomainEvent.FiscalEventCaptured)
                .map(each -> Objects.requireNonNull(each.envelope().key()))
                .flatMap(key -> real.services.timelines().timeline(key).stream())
                .filter(found -> found.rows().size() > 2)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void aRowTellsItsCausesAndTheRowsInTheChainStandOut() {
        TimelineRow row = timeline.rows().getLast();
        causes.ask(timeline, row);
        assertThat(causes.why().get()).isNull();
        executor.runAll();
        CausesViewModel.Why why = Objects.requireNonNull(causes.why().get());
        assertThat(why.row()).isEqualTo(row);
        assertThat(why.chain().origin()).isInstanceOf(CauseChain.Origin.File.class);
        assertThat(causes.because(row)).isTrue();
        assertThat(timeline.rows()).anyMatch(other -> !causes.because(other));
        CauseWording words = new CauseWording(Wording.of(messages));
        assertThat(words.words(why.chain().origin())).contains("Arquivo", ".xml", row.content());
        assertThat(words.when(why.chain().links().getFirst())).contains("operador maria");
    }

    @Test
    void theTraceIsFollowedAndLeftAndAllIsPutAway() {
        causes.ask(timeline, timeline.rows().getFirst());
        causes.follow(timeline.rows().getFirst().trace());
        executor.runAll();
        Trace trace = Objects.requireNonNull(causes.trace().get());
        assertThat(trace.bars()).extracting(Trace.Bar::name).contains("DocumentCaptured");
        CauseWording words = new CauseWording(Wording.of(messages));
        assertThat(trace.bars())
                .extracting(words::words)
                .anyMatch(text -> text.endsWith("o XML do documento foi guardado"));
        causes.leaveTrace();
        assertThat(causes.trace().get()).isNull();
        assertThat(causes.why().get()).isNotNull();
        causes.clear();
        assertThat(causes.why().get()).isNull();
        assertThat(notices.latest().get()).isNull();
    }

    @Test
    void aDossierIsWrittenInTheBackgroundAndSaysWhere() throws Exception {
        DossierViewModel dossier = new DossierViewModel(real.services.proofs().dossiers(), tasks, notices, messages);
        Path file = folder.resolve(DossierViewModel.fileName(timeline.document().key()));
        dossier.write(timeline.document().key(), file);
        assertThat(tasks.running()).hasSize(1);
        executor.runAll();
        assertThat(dossier.written().get()).contains(file.toString());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("SHA256SUMS")).isNotNull();
        }
        dossier.write(
                timeline.document().key(), folder.resolve("no").resolve("such").resolve("folder.zip"));
        executor.runAll();
        assertThat(dossier.written().get()).isEmpty();
        assertThat(Objects.requireNonNull(notices.latest().get()).code()).isEqualTo("RST-103");
        assertThat(Files.exists(folder.resolve("no"))).isFalse();
    }
}
