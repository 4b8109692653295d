package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.acts.ActOutcome;
import dev.rastro.acts.ActProgress;
import dev.rastro.acts.Change;
import dev.rastro.cli.ExitCode;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.RebuildProgress;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.AuditTrail;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.MarkCatalog.Mark;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.MarkKind;
import dev.rastro.store.Marks;
import dev.rastro.timeline.TimelineRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts on documents, over the real store: on the list, in the search, on the timeline, in the audit log, and taken back. */
class ActsCommandTest {
    private static final Pattern TRACE = Pattern.compile("\"trace\":\"([0-9a-f]{32})\"");

    @TempDir
    Path home;

    @TempDir
    Path files;

    private List<AccessKey> keys = List.of();

    @BeforeEach
    void fill() {
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(7, 40, file -> {
            try {
                Path target = files.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.importer().importPaths(List.of(files), ImportProgress.NONE);
            workspace.settle();
            keys = rows(workspace, DocumentFilter.all()).stream()
                    .map(DocumentRow::key)
                    .toList();
        }
        assertThat(keys).hasSizeGreaterThan(20);
    }

    private static List<DocumentRow> rows(OpenWorkspace workspace, DocumentFilter filter) {
        return workspace
                .catalog()
                .page(filter, DocumentSort.KEY, false, null, 10_000)
                .rows();
    }

    private CommandRun run(String... command) {
        return CommandRun.of(home, command);
    }

    private CommandRun done(String... command) {
        CommandRun run = run(command);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
        return run;
    }

    private static String trace(CommandRun run) {
        Matcher matcher = TRACE.matcher(run.out());
        assertThat(matcher.find()).as(run.out()).isTrue();
        return matcher.group(1);
    }

    private Marks marks(AccessKey key) {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.settle();
            return workspace.catalog().find(key).orElseThrow().marks();
        }
    }

    @Test
    void tagsStagesAndNamesAreOnTheListAndCanBeTakenBackAndDoneAgain() {
        String one = keys.get(0).value();
        String two = keys.get(1).value();
        String tagged = trace(done("tag", one, two, "--add", "Urgente,Frete a conferir", "--json"));
        done("stage", one, "--to", "lancada");
        done("assign", one, "--to", "Joana Prado");

        assertThat(marks(keys.get(0)))
                .isEqualTo(new Marks(List.of("Frete a conferir", "Urgente"), "Lançada", "Joana Prado", false, 0));
        assertThat(done("list", "--tag", "URGENTE", "--json").out())
                .contains(one)
                .contains(two)
                .doesNotContain(keys.get(2).value());
        assertThat(done("list", "--stage", "Lançada", "--responsible", "joana prado")
                        .out())
                .contains(one)
                .contains("1 documentos");
        assertThat(done("search", "etiqueta:frete responsavel:joana").out())
                .contains(one)
                .doesNotContain(two);
        assertThat(done("tag", one, "--add", "urgente", "--json").out()).contains("\"changed\":0,\"unchanged\":1");

        String undone = trace(done("undo", tagged, "--json"));
        assertThat(marks(keys.get(0)).tags()).isEmpty();
        assertThat(marks(keys.get(0)).stage()).isEqualTo("Lançada");
        assertThat(run("undo", tagged).exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(done("list", "--tag", "Urgente").out()).contains("0 documentos");
        done("undo", undone);
        assertThat(marks(keys.get(1)).tags()).containsExactly("Frete a conferir", "Urgente");
    }

    @Test
    void whatWasPutAwayIsFoundBySearchAlone() {
        String one = keys.get(0).value();
        String away = trace(done("archive", one, "--json"));
        assertThat(done("list").out()).doesNotContain(one);
        assertThat(done("list", "--archived", "only").out()).contains(one).contains("1 documentos");
        assertThat(done("list", "--archived", "shown").out()).contains(one);
        assertThat(done("search", one).out()).contains(one);
        assertThat(done("search", "arquivada:sim").out()).contains(one);
        assertThat(done("search", "arquivada:nao").out()).doesNotContain(one);
        assertThat(done("list", "--as-of", "2099-01-01").out()).contains(one);
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.settle();
            assertThat(workspace.catalog().totals(DocumentFilter.desk()).count())
                    .isEqualTo(keys.size() - 1L);
            assertThat(workspace
                            .catalog()
                            .totals(DocumentFilter.all()
                                    .withMarks(MarkFilter.ANY.withArchived(MarkFilter.Archived.ONLY)))
                            .sum())
                    .isEqualByComparingTo(workspace
                            .catalog()
                            .totals(DocumentFilter.all())
                            .sum()
                            .subtract(workspace
                                    .catalog()
                                    .totals(DocumentFilter.desk())
                                    .sum()));
        }
        done("undo", away);
        assertThat(done("list").out()).contains(one);
    }

    @Test
    void aNoteNamesOtherDocumentsAndIsFoundUntilItIsWithdrawn() {
        String one = keys.get(0).value();
        String other = keys.get(5).value();
        String written = trace(done("note", one, "--text", "Conferir pallets com " + other, "--json"));
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            var notes = workspace.acts().of(keys.get(0)).notes();
            assertThat(notes).hasSize(1);
            assertThat(notes.getFirst().mentions()).containsExactly(keys.get(5));
        }
        assertThat(done("search", "nota:pallets").out()).contains(one);
        assertThat(done("timeline", one).out()).contains("Nota: Conferir pallets");
        done("undo", written);
        assertThat(marks(keys.get(0)).notes()).isZero();
        assertThat(done("search", "nota:pallets").out()).doesNotContain(one);
        assertThat(done("timeline", one).out()).contains("○ Nota: Conferir").contains("● Desfeito: Nota: Conferir");
        assertThat(done("why", one).out()).contains("Desfeito").contains("Nota: Conferir pallets");
    }

    @Test
    void theAuditLogTellsWhoDidWhatPageByPage() throws IOException {
        done("tag", keys.get(0).value(), "--add", "A");
        String second = trace(done("stage", keys.get(1).value(), "--to", "Paga", "--json"));
        done("undo", second);
        done("stage", "--define", "Nova,Velha");
        String all = done("audit", "--json").out();
        assertThat(all)
                .contains("\"text\":\"Etapas: Nova · Velha\"")
                .contains("\"text\":\"Desfeito: Etapa: Paga\"")
                .contains("\"text\":\"Etiqueta: A\"")
                .doesNotContain("DocumentCaptured");
        assertThat(done("audit", "--group", "setting").out()).contains("1 linhas");
        assertThat(done("audit", "--key", keys.get(1).value()).out()).contains("2 linhas");
        assertThat(done("audit", "--operator", "ninguem").out()).contains("0 linhas");
        assertThat(done("audit", "--since", "2099-01-01").out()).contains("0 linhas");
        Path csv = home.resolve("audit.csv");
        done("audit", "--csv", csv.toString());
        assertThat(Files.readAllLines(csv, StandardCharsets.UTF_8)).hasSize(5);
        assertThat(done("stage").out()).isEqualTo("Nova%nVelha%n".formatted());
        assertThat(run("stage", keys.get(0).value(), "--to", "Paga").err()).contains("STAGE_UNKNOWN");
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            List<Long> positions = new ArrayList<>();
            Long next = null;
            do {
                AuditTrail.Page page = workspace.audit().page(AuditTrail.Question.ALL, next, 3);
                page.events().forEach(event -> positions.add(event.envelope().position()));
                next = page.next();
            } while (next != null);
            assertThat(positions).hasSize(4).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        String one = keys.get(0).value();
        assertThat(run("tag", one).err()).contains("NAME_EMPTY");
        assertThat(run("tag", "123", "--add", "x").err()).contains("KEY_INVALID");
        assertThat(run("tag", "--add", "x").err()).contains("NOTHING_SELECTED");
        assertThat(run("tag", one, "--add", "x".repeat(41)).err()).contains("NAME_TOO_LONG");
        assertThat(run("undo", "abc").err()).contains("ID_INVALID");
        CommandRun unknown = run("archive", "35261112345678000195550010000000011000000018");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(unknown.out()).contains("documento desconhecido");
    }

    /** One act on all documents is one trace with an event each; a rebuild gives equal rows, marks and audit lines. */
    @Test
    void aRebuildGivesWhatWasThere() {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            List<Long> told = new ArrayList<>();
            ActOutcome outcome =
                    workspace.acts().perform(keys, new Change.Tag(List.of("Todos"), List.of()), watched(told));
            assertThat(outcome.changed()).isEqualTo(keys.size());
            assertThat(told).startsWith(0L).endsWith((long) keys.size());
            workspace.acts().perform(keys.subList(0, 5), new Change.Archive(true), ActProgress.NONE);
            workspace.acts().perform(keys.subList(3, 9), new Change.Stage("Conferida"), ActProgress.NONE);
            workspace.acts().takeBack(outcome.trace(), ActProgress.NONE);
            workspace
                    .acts()
                    .perform(keys.subList(2, 6), new Change.Tag(List.of("Poucos"), List.of()), ActProgress.NONE);
            workspace.settle();
            List<DocumentRow> before = rows(workspace, DocumentFilter.all());
            List<Mark> tags = workspace.marks().marks(MarkKind.TAG);
            var audit = workspace.audit().page(AuditTrail.Question.ALL, null, 10_000);
            assertThat(tags).containsExactly(new Mark("Poucos", 4));
            assertThat(audit.events()).hasSize(keys.size() * 2 + 5 + 6 + 4);

            assertThat(workspace.rebuild(RebuildProgress.NONE)).isTrue();

            assertThat(rows(workspace, DocumentFilter.all())).isEqualTo(before);
            assertThat(workspace.marks().marks(MarkKind.TAG)).isEqualTo(tags);
            assertThat(workspace.marks().marks(MarkKind.STAGE, keys.subList(0, 5)))
                    .containsExactly(new Mark("Conferida", 2));
            assertThat(workspace.audit().page(AuditTrail.Question.ALL, null, 10_000))
                    .isEqualTo(audit);
            assertThat(workspace.audit().operators()).hasSize(1);
            assertThat(rows(workspace, DocumentFilter.desk().withMarks(MarkFilter.DESK.withTags(Set.of("poucos")))))
                    .extracting(DocumentRow::key)
                    .containsExactly(keys.get(5));
            assertThat(workspace.check().problems()).isEmpty();
            List<TimelineRow> acts =
                    workspace.timelines().timeline(keys.get(4)).orElseThrow().acts();
            assertThat(acts)
                    .extracting(TimelineRow::kind)
                    .containsExactly("TAGS", "ARCHIVE", "STAGE", "TAKEN_BACK", "TAGS");
        }
    }

    private static ActProgress watched(List<Long> told) {
        return new ActProgress() {
            @Override
            public void at(long done, long total) {
                told.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
