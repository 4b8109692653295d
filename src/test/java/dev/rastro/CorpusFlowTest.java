package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import dev.rastro.log.RebuildProgress;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.testing.Shared;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public samples through the whole path, on the real store. */
class CorpusFlowTest {
    @TempDir
    Path folder;

    private static List<Path> corpus() {
        return Shared.corpus().stream().map(Shared.CorpusFile::path).toList();
    }

    private static ImportReport run(OpenWorkspace workspace, List<Path> paths) {
        ImportReport report = workspace.importer().importPaths(paths, ImportProgress.NONE);
        workspace.settle();
        return report;
    }

    private static List<DocumentRow> rows(OpenWorkspace workspace) {
        DocumentPage page = workspace.catalog().page(DocumentFilter.all(), DocumentSort.KEY, false, null, 100_000);
        return page.rows();
    }

    /** All that is shown, but for when, by which import and by which of several equal files it came. */
    private static String shown(OpenWorkspace workspace) {
        StringBuilder text = new StringBuilder();
        for (DocumentRow row : rows(workspace)) {
            // When something was learnt, and since when an input lies in quarantine, is a matter of arrival.
            text.append(row.toString()
                            .replaceFirst("changedAt=[^\\]]*", "")
                            .replaceAll("(VERSAO_EM_QUARENTENA, since)=[^\\]]*", "$1"))
                    .append('\n');
            Timeline timeline = workspace.timelines().timeline(row.key()).orElseThrow();
            text.append(timeline.dimensions().stream().sorted().toList());
            text.append(timeline.alerts().stream().sorted().toList());
            text.append(timeline.versions()).append('\n');
            for (TimelineRow each : timeline.rows()) {
                text.append(each.toString()
                                .replaceFirst("recordedAt=[^,]*", "")
                                .replaceFirst("cause=[^,]*", "")
                                .replaceFirst("trace=[^,]*", ""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void everySampleIsKeptByteForByteAndComingAgainChangesNothing() throws IOException {
        List<Path> corpus = corpus();
        try (OpenWorkspace workspace = OpenWorkspace.open(folder)) {
            ImportReport first = run(workspace, corpus);
            String shown = shown(workspace);
            ImportReport again = run(workspace, corpus);

            assertThat(first.files()).isEqualTo(corpus.size());
            assertThat(first.refused()).isEqualTo(1);
            assertThat(again.duplicates() + again.refused()).isEqualTo(corpus.size());
            assertThat(shown(workspace)).isEqualTo(shown);
            Set<String> originals = new HashSet<>();
            for (DocumentRow row : rows(workspace)) {
                Timeline timeline = workspace.timelines().timeline(row.key()).orElseThrow();
                originals.addAll(timeline.versions());
                timeline.rows().forEach(each -> originals.add(each.content()));
            }
            for (String sha256 : originals) {
                assertThat(workspace.originals().read(sha256))
                        .hasValueSatisfying(
                                bytes -> assertThat(ContentHash.of(bytes)).isEqualTo(sha256));
            }
            assertThat(workspace.check().problems()).isEmpty();
            workspace.rebuild(RebuildProgress.NONE);
            assertThat(shown(workspace)).isEqualTo(shown);
        }
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() throws IOException {
        assertOrdersAgree(2);
    }

    @Test
    @Tag("soak")
    void twentyOrdersOfArrivalMakeNoDifference() throws IOException {
        assertOrdersAgree(20);
    }

    private void assertOrdersAgree(int orders) throws IOException {
        List<Path> shuffled = new ArrayList<>(corpus());
        String expected;
        try (OpenWorkspace workspace = OpenWorkspace.open(folder.resolve("whole"))) {
            run(workspace, shuffled);
            expected = shown(workspace);
        }
        for (int i = 0; i < orders; i++) {
            Collections.shuffle(shuffled, new Random(i));
            List<Path> withRepeats = new ArrayList<>(shuffled);
            withRepeats.addAll(shuffled.subList(0, 60));
            try (OpenWorkspace workspace = OpenWorkspace.open(folder.resolve("order" + i))) {
                int third = withRepeats.size() / 3;
                run(workspace, withRepeats.subList(0, third));
                run(workspace, withRepeats.subList(third, withRepeats.size()));
                assertThat(shown(workspace)).isEqualTo(expected);
            }
        }
    }

    @Test
    void samplesWithAKeyAreShownUnderItAndGiveTheirOriginal() throws IOException {
        try (OpenWorkspace workspace = OpenWorkspace.open(folder)) {
            run(workspace, corpus());
            for (Shared.CorpusFile file : Shared.corpus()) {
                boolean proc = file.get("root").endsWith("Proc")
                        && file.get("well_formed").equals("yes");
                if (proc && file.get("key").matches("[0-9]{44}")) {
                    Timeline timeline = workspace
                            .timelines()
                            .timeline(new AccessKey(file.get("key")))
                            .orElseThrow(() -> new AssertionError(file.toString()));
                    assertThat(timeline.versions())
                            .as(file.toString())
                            .contains(ContentHash.of(Files.readAllBytes(file.path())));
                }
            }
        }
    }
}
