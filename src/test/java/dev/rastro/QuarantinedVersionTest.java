package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.SetAside;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.Unsettled;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.Timeline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of which something lies in quarantine says so: in the list, beside it, and in the filter. */
class QuarantinedVersionTest {
    private static final DocumentFilter HELD =
            DocumentFilter.all().withPending(new PendingFilter(Set.of(QuarantineEntry.STATE), null));

    @TempDir
    Path folder;

    private static boolean held(DocumentRow row) {
        return row.unsettled().states().stream().map(Unsettled.State::code).anyMatch(QuarantineEntry.STATE::equals);
    }

    private static List<DocumentRow> listed(OpenWorkspace workspace, DocumentFilter filter) {
        DocumentPage page = workspace.catalog().page(filter, DocumentSort.KEY, false, null, 100);
        assertThat(workspace.catalog().totals(filter).count())
                .isEqualTo(page.rows().size());
        return page.rows();
    }

    @Test
    void isToldWhileItLies() throws Exception {
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 20, file -> {
            if (file.path().endsWith("-procNFe.xml")) {
                notes.add(file);
            }
        });
        byte[] note = notes.getFirst().bytes();
        String xml = new String(note, StandardCharsets.UTF_8);
        AccessKey key = new AccessKey(xml.replaceFirst("(?s).*Id=\"NFe(.{44})\".*", "$1"));
        // Equal but for a line at its end: another version, which an earlier release did not understand.
        byte[] other = (xml + "\n").getBytes(StandardCharsets.UTF_8);
        Path home = folder.resolve("home");
        try (StoreFixture store = new StoreFixture(home)) {
            SetAside.keep(store, "erp/outra-versao.xml", other);
        }
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.write(files.resolve("nota.xml"), note);
        Files.write(files.resolve("mais.xml"), notes.getLast().bytes());
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.importer().importPaths(List.of(files), ImportProgress.NONE);
            workspace.settle();

            assertThat(listed(workspace, DocumentFilter.all())).hasSize(2);
            assertThat(listed(workspace, HELD))
                    .singleElement()
                    .satisfies(row -> assertThat(row.key()).isEqualTo(key))
                    .satisfies(row -> assertThat(held(row)).isTrue());
            assertThat(workspace.catalog().find(key))
                    .hasValueSatisfying(row -> assertThat(held(row)).isTrue());
            assertThat(workspace.timelines().timeline(key).map(Timeline::document))
                    .hasValueSatisfying(row -> assertThat(held(row)).isTrue());
        }
        assertThat(CommandRun.of(home, "list", "--pending", QuarantineEntry.STATE, "--json")
                        .out())
                .contains(key.value(), "\"" + QuarantineEntry.STATE + "\"");
        assertThat(CommandRun.of(home, "show", key.value()).out()).contains("Versão em quarentena");

        assertThat(CommandRun.of(home, "quarantine", "retry").out()).contains("1 liberadas");
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.settle();
            assertThat(listed(workspace, HELD)).isEmpty();
            assertThat(workspace.timelines().timeline(key).orElseThrow().versions())
                    .hasSize(2);
        }
    }
}
