package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} on the command line, as docs/cli.md promises it. */
class VerifyCommandTest {
    /** The fields of a file, in their order, and the words each may have. */
    private static final Pattern FILE = Pattern.compile("\\{\"path\":\"[^\"]+\",\"verdict\":\"([a-z-]+)\","
            + "(?:\"document\":\"([0-9A-Z]+)\",\"content\":\"[0-9a-f]{64}\",)?"
            + "\"schema\":\"(valid|invalid|unknown)\",\"signature\":\"(valid|invalid|absent)\","
            + "\"chain\":\"(valid|invalid|unknown|absent)\",\"protocolDigest\":\"(match|mismatch|absent)\","
            + "\"key\":\"(consistent|inconsistent)\",\"reasons\":\\[(.*?)\\]\\}");

    @TempDir
    Path folder;

    private Path home;
    private Path whole;
    private Path altered;
    private String key = "";

    @BeforeEach
    void write() throws Exception {
        home = folder.resolve("home");
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 20, file -> {
            if (file.path().endsWith("-procNFe.xml")) {
                notes.add(file);
            }
        });
        String xml = new String(notes.getFirst().bytes(), StandardCharsets.UTF_8);
        key = xml.replaceFirst("(?s).*Id=\"NFe(.{44})\".*", "$1");
        whole = Files.writeString(folder.resolve("inteira.xml"), xml);
        altered = Files.writeString(
                folder.resolve("alterada.xml"), xml.replaceFirst("<vNF>[0-9.]+</vNF>", "<vNF>1.00</vNF>"));
    }

    @Test
    void everyFieldOfTheContractIsThere() {
        CommandRun run = CommandRun.of(home, "verify", "--file", whole.toString(), altered.toString(), "--json");
        assertThat(run.exitCode()).isZero();
        var files = FILE.matcher(run.out()).results().toList();
        assertThat(files).hasSize(2);
        assertThat(files.getFirst().group(4)).isEqualTo("valid");
        assertThat(files.getFirst().group(6)).isEqualTo("match");
        assertThat(files.getFirst().group(7)).isEqualTo("consistent");
        assertThat(files.getLast().group(1)).isEqualTo("alterado");
        assertThat(files.getLast().group(4)).isEqualTo("invalid");
        assertThat(files.getLast().group(8)).contains("\"code\":", "\"text\":");
        assertThat(home.resolve("rastro.mv.db"))
                .as("the data folder is not opened")
                .doesNotExist();
    }

    @Test
    void whatIsNoXmlHasAVerdictAndWhatIsAbsentAnExitCode() throws Exception {
        Path text = Files.writeString(folder.resolve("leia.xml"), "isto não é XML");
        CommandRun odd = CommandRun.of(home, "verify", "--file", text.toString(), "--json");
        assertThat(odd.exitCode()).isZero();
        assertThat(odd.out()).contains("\"verdict\":\"nao-verificavel\"", "\"signature\":\"absent\"");
        CommandRun absent = CommandRun.of(
                home, "verify", "--file", folder.resolve("nada.xml").toString(), whole.toString(), "--json");
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.err()).contains("nada.xml: O arquivo não existe.");
        assertThat(FILE.matcher(absent.out()).results())
                .as("the others are judged")
                .hasSize(1);
        assertThat(CommandRun.of(home, "verify").exitCode()).isEqualTo(2);
    }

    @Test
    void theOriginalsOfADocumentAreJudgedByTheirKey() {
        assertThat(CommandRun.of(home, "import", whole.toString()).exitCode()).isZero();
        CommandRun run = CommandRun.of(home, "verify", key, "--json");
        assertThat(run.exitCode()).isZero();
        var file = FILE.matcher(run.out()).results().findFirst().orElseThrow();
        assertThat(file.group(2)).isEqualTo(key);
        assertThat(file.group(4)).isEqualTo("valid");
        CommandRun unknown = CommandRun.of(home, "verify", "1".repeat(44), "--json");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("[]");
    }
}
