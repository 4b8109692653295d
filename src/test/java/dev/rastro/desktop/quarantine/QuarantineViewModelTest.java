package dev.rastro.desktop.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.QuarantineService;
import dev.rastro.intake.SetAside;
import dev.rastro.store.QuarantineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept and not understood, without a toolkit, on a real store. */
class QuarantineViewModelTest {
    @TempDir
    Path folder;

    private final Wording wording = Wording.of(new Messages(Language.PORTUGUESE));
    private final ManualExecutor executor = new ManualExecutor();
    private final ManualUi ui = new ManualUi();
    private final TaskRunner tasks = new TaskRunner(executor, ui);
    private final Notices notices = new Notices(wording.messages());
    private final List<AccessKey> opened = new ArrayList<>();
    private RealServices real;
    private QuarantineViewModel model;

    @BeforeEach
    void keep() throws IOException {
        real = new RealServices(folder, 0);
        Path erp = Files.createDirectories(folder.resolve("erp"));
        Files.writeString(erp.resolve("pedido.xml"), "<pedido numero=\"7\"/>");
        Files.writeString(erp.resolve("quebrado.xml"), "<NFe><infNFe Id=\"NFe\">");
        real.importer.importPaths(List.of(erp), ImportProgress.NONE);
        SetAside.keep(real.store, "correio/anexo.zip!nota.xml", note());
        real.dispatcher.drain();
        model = new QuarantineViewModel(
                real.services.quarantine(), opened::add, real.store.bus, ui, tasks, notices, wording);
        refresh();
    }

    @AfterEach
    void close() {
        model.close();
        real.close();
    }

    private byte[] note() throws IOException {
        RealServices.writeTraining(folder.resolve("training"), 30);
        try (Stream<Path> files = Files.walk(folder.resolve("training"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith("-procNFe.xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void refresh() {
        model.refresh();
        executor.runAll();
    }

    private QuarantineEntry entry(String path) {
        return model.entries().stream()
                .filter(each -> each.path().endsWith(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<QuarantineEntry> entries) {
        return entries.stream()
                .map(each -> each.path().replaceAll(".*[/!]", ""))
                .sorted()
                .toList();
    }

    @Test
    void reasonsAreWordsWithANextStep() {
        QuarantineEntry broken = entry("quebrado.xml");
        assertThat(model.reason(broken)).isEqualTo("XML malformado");
        assertThat(model.next(broken)).startsWith("Peça o original");
        assertThat(broken.size()).isEqualTo(22);
        assertThat(model.allCodes()).contains("UNKNOWN_ROOT", "UNKNOWN_SCHEMA", "MALFORMED");
    }

    @Test
    void searchAndReasonNarrowTheList() {
        assertThat(names(model.shown())).containsExactly("nota.xml", "pedido.xml", "quebrado.xml");
        model.search().set("malformado");
        assertThat(names(model.shown())).containsExactly("quebrado.xml");
        model.search().set("ANEXO nota");
        assertThat(names(model.shown())).containsExactly("nota.xml");
        model.search().set(Objects.requireNonNull(entry("nota.xml").key()).value());
        assertThat(names(model.shown())).containsExactly("nota.xml");
        model.search().set("");
        model.codes().set(Set.of("UNKNOWN_ROOT"));
        assertThat(names(model.shown())).containsExactly("nota.xml", "pedido.xml");
        assertThat(model.entries()).as("the counter counts all").hasSize(3);
    }

    @Test
    void theBytesAreShownAsTheyCame() {
        model.lead().set(entry("quebrado.xml"));
        QuarantineEntry odd = entry("pedido.xml");
        model.lead().set(odd);
        assertThat(model.raw().get()).isNull();
        executor.runAll();
        assertThat(Objects.requireNonNull(model.raw().get()).shown())
                .as("of the last one looked at")
                .isEqualTo("<pedido numero=\"7\"/>");
    }

    @Test
    void whatIsTriedAgainTellsWhatBecameOfIt() {
        model.retry(List.copyOf(model.entries()));
        assertThat(model.trying().get()).isTrue();
        executor.runAll();
        QuarantineService.Retried result =
                Objects.requireNonNull(model.retried().get());
        assertThat(result.released()).isEqualTo(1);
        assertThat(result.attempts())
                .extracting(model::fate)
                .anyMatch(text -> text.matches("1 fato guardado: [0-9A-Z ]{54}"))
                .anyMatch(text -> text.startsWith("Permanece: O XML está malformado") && text.endsWith("(MALFORMED)"))
                .anyMatch(text -> text.contains("(UNKNOWN_ROOT)"));
        result.attempts().forEach(model::open);
        assertThat(opened).hasSize(1);
        assertThat(tasks.running()).isEmpty();

        real.dispatcher.drain();
        refresh();
        assertThat(names(model.entries())).containsExactly("pedido.xml", "quebrado.xml");
        assertThat(real.store.catalog.find(opened.getFirst())).isPresent();
        model.putAway();
        assertThat(model.retried().get()).isNull();
    }

    @Test
    void aRetryThatIsCancelledKeepsWhatItDid() {
        model.retry(List.copyOf(model.entries()));
        tasks.running().getFirst().cancel();
        executor.runAll();
        QuarantineService.Retried result =
                Objects.requireNonNull(model.retried().get());
        assertThat(result.cancelled()).isTrue();
        assertThat(result.attempts()).isEmpty();
        assertThat(model.entries()).hasSize(3);
    }

    @Test
    void exportsAreTheSameBytes() throws IOException {
        Path one = folder.resolve("um.xml");
        QuarantineEntry odd = entry("pedido.xml");
        model.export(odd, one);
        executor.runAll();
        assertThat(Files.readString(one, StandardCharsets.UTF_8)).isEqualTo("<pedido numero=\"7\"/>");
        assertThat(model.told().get()).isEqualTo("Gravado em " + one);

        Path all = Files.createDirectories(folder.resolve("todas"));
        model.exportAll(model.shown(), all);
        executor.runAll();
        assertThat(model.told().get()).startsWith("3 arquivos gravados em ");
        for (QuarantineEntry each : model.entries()) {
            assertThat(Files.readAllBytes(all.resolve(QuarantineViewModel.fileName(each))))
                    .isEqualTo(real.services.quarantine().original(each));
        }
        assertThat(QuarantineViewModel.fileName(entry("nota.xml")))
                .isEqualTo(entry("nota.xml").content().substring(0, 12) + "-nota.xml");
    }

    @Test
    void theListFollowsWhatComesAndGoes() {
        SetAside.keep(real.store, "mais.xml", "<mais/>".getBytes(StandardCharsets.UTF_8));
        real.dispatcher.drain();
        assertThat(model.entries()).hasSize(3);
        ui.timePasses();
        executor.runAll();
        assertThat(names(model.entries())).contains("mais.xml");
    }
}
