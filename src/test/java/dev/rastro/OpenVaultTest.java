package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rastro.cli.ExitCode;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.vault.open.VaultExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The open vault: what is written, what others can do with it, and what comes back. */
class OpenVaultTest {
    @TempDir
    Path folder;

    private Path home;
    private Path vault;
    private Path restored;

    @BeforeEach
    void importSome() throws IOException {
        home = folder.resolve("home");
        vault = folder.resolve("vault");
        restored = folder.resolve("restored");
        Path files = folder.resolve("files");
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(5, 20, file -> {
            Path target = files.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Files.writeString(files.resolve("odd.xml"), "<x>what is this, \"really\"?</x>");
        run(home, "import", files.toString());
        run(home, "company", "add", "--id", "99555777000180", "--name", "Rastro Treinamento", "--uf", "SP");
        run(home, "tag", "--query", "situacao:cancelada", "--add", "urgente");
    }

    private static String run(Path home, String... command) {
        CommandRun run = CommandRun.of(home, command);
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private void export() {
        run(home, "vault", "export", vault.toString());
    }

    private CommandRun restore(Path source) {
        return CommandRun.of(restored, "vault", "restore", source.toString(), "--json");
    }

    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(vault.resolve("SHA256SUMS"))) {
            String[] parts = line.split("  ", 2);
            sums.put(parts[1], parts[0]);
        }
        return sums;
    }

    private List<String> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> below.relativize(each).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileHasItsHashAndNothingElseIsThere() throws IOException {
        export();

        Map<String, String> sums = sums();
        List<String> there = new ArrayList<>(files(vault));
        assertThat(there.remove("SHA256SUMS")).isTrue();
        assertThat(there).containsExactlyElementsOf(sums.keySet()).contains("LEIAME.txt", "README.txt", "cofre.json");
        for (Map.Entry<String, String> each : sums.entrySet()) {
            assertThat(ContentHash.of(Files.readAllBytes(vault.resolve(each.getKey()))))
                    .isEqualTo(each.getValue());
        }
        // By company, year and month; a registered company's documents are in its own folder whoever issued them.
        assertThat(there)
                .anyMatch(name -> name.matches("originais/99555777000180/20\\d\\d/\\d\\d/\\d{44}-documento-.*"));
        assertThat(there).anyMatch(name -> name.startsWith("originais/sem-documento/"));
    }

    @Test
    void otherProgramsAgree() throws IOException, InterruptedException {
        export();
        Process sums;
        try {
            sums = new ProcessBuilder("sha256sum", "-c", "--quiet", "SHA256SUMS")
                    .directory(vault.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sums.txt").toFile())
                    .start();
        } catch (IOException e) {
            assumeThat(false).as("sha256sum is not installed").isTrue();
            return;
        }
        assertThat(sums.waitFor())
                .as(Files.readString(folder.resolve("sums.txt")))
                .isZero();
    }

    /** A reader of RFC 4180, independent of the writer. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertThat(text.charAt(++i)).isEqualTo('\n');
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertThat(cell).isEmpty();
        return rows;
    }

    @Test
    void theIndexTellsOfEachOriginalOnce() throws IOException {
        export();

        List<List<String>> rows = csv(Files.readString(vault.resolve("indice.csv")));
        Map<String, String> originals = sums();
        originals.keySet().removeIf(name -> !name.startsWith("originais/"));
        assertThat(rows)
                .hasSize(originals.size() + 1)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(originals.remove(row.get(0))).isEqualTo(row.get(1));
            assertThat(Files.size(vault.resolve(row.get(0)))).isEqualTo(Long.parseLong(row.get(2)));
        }
        assertThat(originals).isEmpty();
        assertThat(Files.readString(vault.resolve("indice.json"))).contains("\"situacao\":\"AUTORIZADA\"");
    }

    @Test
    void whatIsRestoredIsEqual() throws IOException {
        Files.writeString(home.resolve("views.tsv"), "id=mine\tname=Minha\n");
        export();

        CommandRun run = restore(vault);

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).contains("\"listsEqual\":true");
        for (String command : List.of("list", "audit", "quarantine list", "company list", "views", "crossings")) {
            String[] words = (command + " --json").split(" ");
            assertThat(run(restored, words)).as(command).isEqualTo(run(home, words));
        }
        assertThat(run(restored, "search", "urgente", "--json")).isEqualTo(run(home, "search", "urgente", "--json"));
        assertThat(run(restored, "check", "--deep", "--json")).contains("\"clean\":true");
        // And it goes on where the other one was.
        run(restored, "note", "--query", "situacao:cancelada", "--text", "restaurada");
        assertThat(run(restored, "check", "--json")).contains("\"clean\":true");
        // An export of the restored one is the same but for its moment.
        Path again = folder.resolve("again");
        run(home, "vault", "export", again.toString());
        assertThat(files(again)).isEqualTo(files(vault));
    }

    private Path packed(String prefix, UnaryOperator<String> names) throws IOException {
        Path zip = folder.resolve("vault.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (String each : files(vault)) {
                out.putNextEntry(new ZipEntry(prefix + names.apply(each)));
                out.write(Files.readAllBytes(vault.resolve(each)));
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void comesBackOutOfAZipToo() throws IOException {
        export();
        for (String prefix : List.of("", "cofre/")) {
            restored = folder.resolve("restored-" + prefix.length());
            CommandRun run = restore(packed(prefix, UnaryOperator.identity()));
            assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("\"listsEqual\":true");
        }
    }

    @Test
    void goesOnWhereItWasCutOffAndIsNeverTakenForWholeBefore() throws IOException {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            VaultExport exporting = workspace.vaultExport();
            assertThatThrownBy(() -> exporting.run(vault, (done, all) -> {
                        if (done == 30) {
                            throw new IllegalStateException("cut off");
                        }
                    }))
                    .hasMessage("cut off");
        }
        assertThat(vault.resolve("INCOMPLETO.txt")).exists();
        assertThat(vault.resolve("SHA256SUMS")).doesNotExist();
        CommandRun early = restore(vault);
        assertThat(early.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(early.out()).contains("RST-144");
        assertThat(restored).doesNotExist();
        // As a kill may leave one: half a file. What is whole is left alone.
        List<String> written = files(vault).stream()
                .filter(name -> name.startsWith("originais/"))
                .toList();
        assertThat(written).hasSize(30);
        Path half = vault.resolve(written.getFirst());
        byte[] bytes = Files.readAllBytes(half);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        var untouched = Files.getLastModifiedTime(vault.resolve(written.getLast()));

        export();

        assertThat(vault.resolve("INCOMPLETO.txt")).doesNotExist();
        assertThat(half).hasBinaryContent(bytes);
        assertThat(Files.getLastModifiedTime(vault.resolve(written.getLast()))).isEqualTo(untouched);
        assertThat(restore(vault).exitCode()).isZero();
        // A whole one is not written over.
        assertThat(CommandRun.of(home, "vault", "export", vault.toString()).err())
                .contains("RST-146");
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        Path path = vault.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    /** Changes a file and its hash with it, as somebody would who knows how. */
    private void forge(String file, UnaryOperator<String> change) throws IOException {
        String before = sums().get(file);
        change(file, change);
        String after = ContentHash.of(Files.readAllBytes(vault.resolve(file)));
        change("SHA256SUMS", sums -> sums.replace(String.valueOf(before), after));
    }

    private void assertRefused(String code) {
        CommandRun run = restore(vault);
        assertThat(run.exitCode()).as(run.out() + run.err()).isNotZero();
        assertThat(run.out()).contains(code);
        assertThat(restored).doesNotExist();
        assertThat(folder.resolve(".rastro-parcial-restored")).doesNotExist();
    }

    private static final String LOG = "registro/eventos-000001.jsonl";

    @Test
    void aChangedOriginalIsRefused() throws IOException {
        export();
        String original = sums().keySet().stream()
                .filter(name -> name.contains("-documento-"))
                .findFirst()
                .orElseThrow();
        change(original, text -> text.replaceFirst("9", "8"));
        assertRefused("RST-143");
    }

    @Test
    void aForgedLogIsRefusedByItsChain() throws IOException {
        export();
        forge(LOG, text -> text.replaceFirst("\"payload\":\"[A-Za-z0-9+/]{8}", "\"payload\":\"AAAAAAAA"));
        assertRefused("LOG_CHAIN_BROKEN");
    }

    @Test
    void aShortenedLogIsRefusedByItsEnd() throws IOException {
        export();
        forge(LOG, text -> text.substring(0, text.lastIndexOf("\n{") + 1));
        assertRefused("RST-143");
    }

    @Test
    void anOriginalLeftOutIsRefused() throws IOException {
        export();
        change("SHA256SUMS", sums -> sums.replaceFirst("(?m)^.*-documento-.*\n", ""));
        assertRefused("ORIGINAL_MISSING");
    }

    @Test
    void rowsThatAreNoneAreRefused() throws IOException {
        export();
        forge(
                "dados/company.jsonl",
                text -> text.replace("\"taxpayer\"", "\"tax\"").replace("\"uf\"", "\"u; DROP\""));
        assertRefused("RST-143");
        forge("dados/company.jsonl", text -> "[1,2]\n");
        CommandRun run = restore(vault);
        assertThat(run.exitCode()).isNotZero();
        assertThat(restored).doesNotExist();
    }

    @Test
    void namesThatLeadElsewhereAreRefused() throws IOException {
        export();
        Files.writeString(folder.resolve("secret.bin"), "secret");
        String hash = ContentHash.of("secret".getBytes(StandardCharsets.UTF_8));
        String sums = Files.readString(vault.resolve("SHA256SUMS"));
        for (String name : List.of("originais/../../secret.bin", "/etc/passwd", "configuracao/../../x.tsv", "C:/x")) {
            Files.writeString(vault.resolve("SHA256SUMS"), hash + "  " + name + "\n" + sums);
            assertRefused("RST-147");
        }
        try {
            Files.createSymbolicLink(vault.resolve("originais/link.bin"), folder.resolve("secret.bin"));
        } catch (IOException | UnsupportedOperationException e) {
            // Where links cannot be made, none can be met.
            return;
        }
        Files.writeString(vault.resolve("SHA256SUMS"), hash + "  originais/link.bin\n" + sums);
        assertRefused("RST-147");
    }

    @Test
    void whatIsNoVaultIsTold() throws IOException {
        vault = Files.createDirectory(folder.resolve("empty"));
        assertRefused("RST-144");
        vault = Files.writeString(folder.resolve("a.zip"), "no zip");
        assertRefused("RST-144");
        vault = folder.resolve("nothing");
        CommandRun run = restore(vault);
        assertThat(run.out()).contains("RST-144");
        Files.writeString(Files.createDirectories(restored).resolve("mine.txt"), "mine");
        vault = folder.resolve("vault");
        export();
        assertThat(restore(vault).out()).contains("RST-146");
        assertThat(files(restored)).containsExactly("mine.txt");
    }

    @Test
    void exportsOnlyIntoItsOwnFolder() throws IOException {
        Files.writeString(Files.createDirectories(vault).resolve("mine.txt"), "mine");

        CommandRun run = CommandRun.of(home, "vault", "export", vault.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(run.err()).contains("RST-146");
        assertThat(files(vault)).containsExactly("mine.txt");
    }
}
