package dev.rastro.desktop.dragging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.FileNames;
import dev.rastro.intake.ImportProgress;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged out, without a toolkit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DragViewModelTest {
    private Path folder;

    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final Wording wording = Wording.of(messages);
    private final ManualExecutor executor = new ManualExecutor();
    private final TaskRunner tasks = new TaskRunner(executor, new ManualUi());
    private Notices notices;
    private RealServices real;
    private DragFolder dragged;
    private DragViewModel model;
    private List<DocumentRow> notes;

    @BeforeAll
    void importFiles(@TempDir Path imported) {
        real = new RealServices(imported, 0);
        real.importer.importPaths(
                List.of(RealServices.writeTraining(imported.resolve("files"), 12)), ImportProgress.NONE);
        real.dispatcher.drain();
    }

    @BeforeEach
    void begin(@TempDir Path fresh) {
        folder = fresh;
        notices = new Notices(messages);
        dragged = new DragFolder(folder.resolve("drag"));
        Settings settings = new Settings(SettingsFile.open(folder.resolve("settings")));
        model = new DragViewModel(
                new DragFiles(
                        real.services.catalog(),
                        real.services.originals(),
                        real.services.timelines(),
                        real.services.prints().preview(),
                        new FileNames(Models.load()),
                        dragged),
                new ProfilesViewModel(real.services.prints().profiles(), settings, tasks, notices, wording),
                DragKind.XML,
                3,
                tasks,
                notices,
                wording);
        notes =
                real
                        .services
                        .catalog()
                        .page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, 100)
                        .rows()
                        .stream()
                        .filter(row -> row.family() == DfeFamily.NFE && row.content() != null)
                        .limit(2)
                        .toList();
        executor.runAll();
    }

    @AfterAll
    void close() {
        real.close();
    }

    private static Set<AccessKey> keys(List<DocumentRow> rows) {
        return rows.stream().map(DocumentRow::key).collect(Collectors.toSet());
    }

    private List<Path> lying() throws Exception {
        Path below = folder.resolve("drag");
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String told() {
        return Objects.requireNonNull(notices.latest().get()).code();
    }

    @Test
    void theOriginalsGoByteForByteUnderTheirOfficialNames() throws Exception {
        model.prepare(keys(notes), false);
        executor.runAll();
        List<Path> files = model.take(keys(notes));
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(notes.stream()
                        .map(row -> row.key().value() + "-procNFe.xml")
                        .toList());
        for (DocumentRow row : notes) {
            Path file = files.stream()
                    .filter(each ->
                            each.getFileName().toString().startsWith(row.key().value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllBytes(file))
                    .isEqualTo(real.services
                            .originals()
                            .read(Objects.requireNonNull(row.content()))
                            .orElseThrow());
        }
        assertThat(DragSource.content(files).getFiles())
                .isEqualTo(files.stream().map(Path::toFile).toList());
        Path parent = Objects.requireNonNull(files.getFirst().getParent());
        assertThat(Files.getPosixFilePermissions(parent))
                .as("for their owner alone")
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);

        model.release();
        executor.runAll();
        assertThat(lying())
                .as("the program that they were dropped on may not have read them")
                .hasSize(2);
        dragged.clear();
        assertThat(lying()).isEmpty();
    }

    @Test
    void withAltThePdfGoesToo() throws Exception {
        Set<AccessKey> one = Set.of(notes.getFirst().key());
        model.prepare(one, true);
        executor.runAll();
        List<Path> files = model.take(one);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        notes.getFirst().key().value() + "-procNFe.xml",
                        notes.getFirst().key().value() + ".pdf");
        assertThat(new String(Files.readAllBytes(files.getLast()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void aClickLeavesNothingBehind() throws Exception {
        model.prepare(keys(notes), false);
        executor.runAll();
        assertThat(lying()).hasSize(2);
        model.release();
        executor.runAll();
        assertThat(lying()).isEmpty();

        model.prepare(keys(notes), false);
        model.release();
        executor.runAll();
        assertThat(lying()).as("released before they were written").isEmpty();
    }

    @Test
    void aDragThatIsTooEarlyIsToldAndTheNextOneGoes() {
        model.prepare(keys(notes), false);
        assertThat(model.take(keys(notes))).isEmpty();
        assertThat(told()).isEqualTo("RST-151");
        model.release();
        executor.runAll();
        model.prepare(keys(notes), false);
        assertThat(model.take(keys(notes))).hasSize(2);
    }

    @Test
    void tooManyAndThoseWithoutAnOriginalAreToldInWords() throws Exception {
        model.most().set(1);
        model.prepare(keys(notes), false);
        assertThat(model.take(keys(notes))).isEmpty();
        assertThat(told()).isEqualTo("RST-152");
        assertThat(Objects.requireNonNull(notices.latest().get()).text()).contains("(o limite é 1)");

        Set<AccessKey> unknown = Set.of(new AccessKey("35261111444777000161550010000000011000000015"));
        model.prepare(unknown, false);
        executor.runAll();
        assertThat(model.take(unknown)).isEmpty();
        assertThat(told()).isEqualTo("RST-153");
    }

    @Test
    void whatAnEarlierRunLeftIsTakenAway() throws Exception {
        Path left =
                Files.createDirectories(folder.resolve("drag").resolve("old")).resolve("x.xml");
        Files.writeString(left, "<x/>");
        model.prepare(keys(notes), false);
        executor.runAll();
        assertThat(left).doesNotExist();
        assertThat(lying()).hasSize(2);
    }
}
