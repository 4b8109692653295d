package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.cli.ExitCode;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.StoreCopy;
import dev.rastro.store.h2.H2Database;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.BackupProgress;
import dev.rastro.vault.backup.BackupSettings;
import dev.rastro.vault.backup.Backups;
import dev.rastro.vault.backup.Rotation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a data folder: what is in them, what comes out of them, and what does not. */
class BackupTest {
    @TempDir
    Path folder;

    private Path home;
    private Path backups;

    @BeforeEach
    void importSome() {
        home = folder.resolve("home");
        backups = folder.resolve("backups");
        importFiles(home, 5, 20);
    }

    private void importFiles(Path into, int seed, int documents) {
        Path files = folder.resolve("files" + seed);
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(seed, documents, file -> {
            Path target = files.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(CommandRun.of(into, "import", files.toString()).exitCode()).isZero();
    }

    private Path backup() throws IOException {
        CommandRun run = CommandRun.of(home, "backup", "create", "--to", backups.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return files(backups).getLast();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> each = file.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private Path written(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private CommandRun restore(Path archive) {
        return CommandRun.of(folder.resolve("restored"), "backup", "restore", archive.toString(), "--json");
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUp() throws IOException {
        Files.writeString(home.resolve("views.tsv"), "id=mine\tname=Minha\n");
        Files.createDirectories(home.resolve("logos"));
        Files.write(home.resolve("logos/99555777000180.png"), new byte[] {1, 2, 3});
        Path file = backup();

        CommandRun run = restore(file);

        Path restored = folder.resolve("restored");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(names(restored))
                .contains("rastro.mv.db", "views.tsv", "logos")
                .doesNotContain("backup.json");
        assertThat(restored.resolve("logos/99555777000180.png")).hasBinaryContent(new byte[] {1, 2, 3});
        for (String command : List.of("list", "audit", "quarantine list", "company list")) {
            String[] words = (command + " --json").split(" ");
            assertThat(CommandRun.of(restored, words).out())
                    .as(command)
                    .isEqualTo(CommandRun.of(home, words).out());
        }
        assertThat(CommandRun.of(restored, "check", "--deep", "--json").out()).contains("\"clean\":true");
        assertThat(folder.resolve(".rastro-parcial-restored")).doesNotExist();
    }

    @Test
    void itsHashesAreThoseOfItsFiles() throws IOException {
        Map<String, byte[]> entries = entries(backup());
        String sums = new String(entry(entries, "SHA256SUMS"), StandardCharsets.UTF_8);

        assertThat(sums.lines()).hasSize(entries.size() - 1).allSatisfy(line -> {
            String[] parts = line.split("  ", 2);
            assertThat(ContentHash.of(entry(entries, parts[1]))).isEqualTo(parts[0]);
        });
        assertThat(entries).containsKeys("LEIAME.txt", "README.txt", "backup.json", StoreCopy.FILE);
    }

    @Test
    void noKeyEverGoesAlong() throws IOException {
        Files.write(home.resolve("empresa.pfx"), new byte[] {1});
        Files.createDirectories(home.resolve("trust"));
        Files.writeString(home.resolve("trust/chave.pem"), "-----BEGIN PRIVATE KEY-----");
        Files.writeString(home.resolve("trust/00aa00aa00aa.pem"), "-----BEGIN CERTIFICATE-----");

        assertThat(entries(backup()).keySet())
                .contains("trust/00aa00aa00aa.pem")
                .noneMatch(name -> name.contains("pfx") || name.contains("chave") || name.contains("lock"));

        // One that has the name of a certificate stops the backup, and says which.
        Files.writeString(home.resolve("trust/00bb00bb00bb.pem"), "-----BEGIN ENCRYPTED PRIVATE KEY-----");
        CommandRun run = CommandRun.of(home, "backup", "create", "--to", backups.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(run.err()).contains("RST-147", "00bb00bb00bb.pem");
        assertThat(files(backups)).hasSize(1);
    }

    @Test
    void whatAnAttemptLeftIsRemovedAndNeverTakenForABackup() throws IOException {
        Files.createDirectories(backups.resolve(".rastro-parcial-123/deep"));
        Files.writeString(backups.resolve(".rastro-parcial-123/deep/rastro.mv.db"), "half");
        Files.writeString(backups.resolve(".rastro-parcial-9.zip"), "half");
        Files.writeString(backups.resolve("rastro-20260101T000000Z.zip"), "cut off");
        Files.writeString(backups.resolve("mine.txt"), "not Rastro's");
        assertThat(CommandRun.of(home, "backup", "list", "--in", backups.toString(), "--json")
                        .out()
                        .strip())
                .isEqualTo("[]");

        backup();

        assertThat(names(backups))
                .hasSize(4)
                .contains(".rastro-backup.lock", "mine.txt", "rastro-20260101T000000Z.zip")
                .noneMatch(name -> name.startsWith(".rastro-parcial"));
        assertThat(CommandRun.of(home, "backup", "list", "--in", backups.toString(), "--json")
                        .out())
                .containsOnlyOnce("\"file\"");
    }

    @Test
    void damagedDataGivesNoBackupAndTakesNoneAway() throws IOException {
        backup();
        try (var database = H2Database.open(home)) {
            database.write("tampering", connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE original_bytes SET bytes = X'00' WHERE original_id = 1");
                }
            });
        }
        CommandRun run = CommandRun.of(home, "backup", "create", "--to", backups.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DAMAGED);
        assertThat(run.err()).contains("RST-143", "ORIGINAL_DAMAGED", "check --deep");
        assertThat(files(backups)).hasSize(1);
        assertThat(names(backups)).noneMatch(name -> name.startsWith(".rastro-parcial"));
    }

    @Test
    void rotationTakesOnlyWhatANewerOneReplaces() throws IOException {
        new BackupSettings(false, backups, new Rotation(Map.of(Rotation.Period.DAY, 1))).save(home);
        Path first = backup();
        importFiles(home, 6, 3);
        Path other = Files.copy(first, backups.resolve("rastro-20200101T000000Z.zip"));
        Files.delete(other);
        List<Path> before = files(backups);

        CommandRun run = CommandRun.of(home, "backup", "create", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"removed\":[\"" + first);
        assertThat(files(backups)).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(CommandRun.of(home, "backup", "verify").out()).contains("tudo em ordem");
    }

    @Test
    void restoresOverNothing() throws IOException {
        Path file = backup();
        Path taken = Files.createDirectories(folder.resolve("restored"));
        Files.writeString(taken.resolve("important.txt"), "mine");

        CommandRun run = restore(file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(run.out()).contains("RST-146");
        assertThat(names(taken)).containsExactly("important.txt");
        // An empty folder, as file dialogs make them, is fine.
        Files.delete(taken.resolve("important.txt"));
        assertThat(restore(file).exitCode()).isZero();
    }

    @Test
    void namesThatLeadElsewhereAreNeverWritten() throws IOException {
        Map<String, byte[]> entries = entries(backup());
        String facts = new String(entry(entries, "backup.json"), StandardCharsets.UTF_8);
        String file = "{\"path\":\"%s\",\"size\":1,\"sha256\":\"" + ContentHash.of(new byte[] {7}) + "\"},";
        List<String> evil = List.of("../evil.txt", "/tmp/evil.txt", "logos/../../evil.png", "C:/evil.txt", "evil.exe");
        StringBuilder more = new StringBuilder();
        evil.forEach(each -> {
            entries.put(each, new byte[] {7});
            more.append(file.formatted(each));
        });
        entries.put(
                "backup.json",
                facts.replaceFirst("\\[", "[" + more.toString().replace("\\", "\\\\"))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(restore(written(entries)).exitCode()).isZero();

        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(each -> each.getFileName().toString().contains("evil")))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedAndLeavesNothing() throws IOException {
        Path good = backup();
        List<Path> bad = new ArrayList<>();
        Map<String, byte[]> entries = entries(good);
        String facts = new String(entry(entries, "backup.json"), StandardCharsets.UTF_8);
        byte[] database = entry(entries, StoreCopy.FILE);

        entries.put(StoreCopy.FILE, changed(database));
        assertThat(restore(written(entries)).out()).contains("RST-143");
        entries.put(StoreCopy.FILE, Arrays.copyOf(database, database.length + 4096));
        assertThat(restore(written(entries)).out()).contains("RST-147");
        entries.remove(StoreCopy.FILE);
        assertThat(restore(written(entries)).out()).contains("RST-143");
        entries.put(StoreCopy.FILE, database);
        entries.put(
                "backup.json", facts.replace("\"format\" : 1", "\"format\" : 2").getBytes(StandardCharsets.UTF_8));
        assertThat(restore(written(entries)).out()).contains("RST-145");
        entries.put(
                "backup.json",
                facts.replaceFirst("\"chain\" : \"..", "\"chain\" : \"zz").getBytes(StandardCharsets.UTF_8));
        assertThat(restore(written(entries)).out()).contains("RST-143");
        entries.put("backup.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(restore(written(entries)).out()).contains("RST-143");
        entries.remove("backup.json");
        assertThat(restore(written(entries)).out()).contains("RST-144");
        byte[] whole = Files.readAllBytes(good);
        for (int part = 1; part < 4; part++) {
            Path cut = folder.resolve("cut" + part + ".zip");
            Files.write(cut, Arrays.copyOf(whole, whole.length * part / 4));
            bad.add(cut);
        }
        for (Path each : bad) {
            assertThat(restore(each).exitCode()).as(each.toString()).isNotZero();
        }
        assertThat(folder.resolve("restored")).doesNotExist();
        assertThat(names(folder)).noneMatch(name -> name.startsWith(".rastro-parcial"));
    }

    private static byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    @Test
    void onlyOneAtATimeAndCancellable() throws IOException {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            Backups made = workspace.backups();
            List<Throwable> refused = new ArrayList<>();
            made.create(backups, (step, done, all) -> {
                if (refused.isEmpty()) {
                    try {
                        workspace.backups().create(backups, BackupProgress.NONE);
                    } catch (IOException e) {
                        refused.add(e);
                    }
                }
            });
            assertThat(refused)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            VaultException.class, e -> assertThat(e.problem()).isEqualTo(VaultProblem.BUSY));
            assertThatThrownBy(() -> made.create(backups, new Impatient()))
                    .isInstanceOfSatisfying(
                            VaultException.class, e -> assertThat(e.problem()).isEqualTo(VaultProblem.CANCELLED));
        }
        assertThat(files(backups)).hasSize(1);
        assertThat(names(backups)).hasSize(2);
    }

    private static final class Impatient implements BackupProgress {
        @Override
        public void at(Step step, long done, long all) {
            assertThat(done).isLessThanOrEqualTo(Long.MAX_VALUE);
        }

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    @Test
    void theDailyOneIsDueOnceADayAndAfterAWrongClock() throws IOException {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            Backups made = workspace.backups();
            assertThat(made.due()).isFalse();
            made.settings(new BackupSettings(true, backups, Rotation.standard()));
            assertThat(made.due()).isTrue();
            made.create(made.folder(), BackupProgress.NONE);
            assertThat(made.due()).isFalse();
        }
        Map<String, byte[]> entries = entries(files(backups).getLast());
        String facts = new String(entry(entries, "backup.json"), StandardCharsets.UTF_8);
        entries.put(
                "backup.json",
                facts.replaceFirst("\"made\" : \"20", "\"made\" : \"29").getBytes(StandardCharsets.UTF_8));
        Files.move(written(entries), backups.resolve("rastro-29261126T000000Z.zip"));
        Files.delete(files(backups).getFirst());
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            assertThat(workspace.backups().newest()).isPresent();
            assertThat(workspace.backups().due()).isTrue();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        CommandRun run = CommandRun.of(
                home, "backup", "create", "--to", file.resolve("below").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(run.err()).contains("RST-141");
    }
}
