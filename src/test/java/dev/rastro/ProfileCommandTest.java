package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Print profiles at the command line. */
class ProfileCommandTest {
    @TempDir
    Path folder;

    private Path home;
    private Path note;
    private String out = "";
    private String err = "";

    @BeforeEach
    void files() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 40, file -> {
            if (file.path().endsWith("-procNFe.xml") && !file.path().contains("nfce")) {
                notes.add(file);
            }
        });
        note = Files.write(folder.resolve("nota.xml"), notes.getFirst().bytes());
        Files.writeString(home.resolve("print-profiles.ini"), """
                [Balcão]
                danfe = paisagem
                [Arquivo]
                pdfa = sim
                danfe = paisagem
                [Torto]
                copies = muitas
                [logos]
                99555777000180 = logos/nada.png
                """);
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        StringWriter errors = new StringWriter();
        var command = new CommandLineFactory(
                        path -> OpenWorkspace.open(Objects.requireNonNull(path)),
                        (target, seed, documents) -> {},
                        new TrainingAuthorities(),
                        new DesktopShowroom((target, seed, documents) -> {}, Map.of()))
                .create(Map.of());
        command.setOut(new PrintWriter(text));
        command.setErr(new PrintWriter(errors));
        int exit = command.execute(Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
        out = text.toString();
        err = errors.toString();
        return exit;
    }

    private PDRectangle paper(String... options) throws IOException {
        Path pdf = folder.resolve("x.pdf");
        String[] all = Stream.concat(
                        Stream.of("pdf", "--file", note.toString(), "-o", pdf.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(run(all)).as(err).isZero();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getPage(0).getMediaBox();
        }
    }

    @Test
    void pdfIsPrintedByTheProfileAndOptionsCountMore() throws IOException {
        assertThat(paper().getWidth()).isLessThan(600);
        PDRectangle wide = paper("--profile", "balcao");
        assertThat(wide.getWidth()).isGreaterThan(800);
        assertThat(err).contains("nada.png não foi encontrado");
        assertThat(paper("--profile", "Balcão", "--layout", "retrato").getWidth())
                .isLessThan(600);
        Path pdf = folder.resolve("x.pdf");
        paper("--profile", "Arquivo");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentCatalog().getMetadata()).isNotNull();
        }
        // The store was not opened.
        assertThat(home.resolve("rastro.mv.db")).doesNotExist();
    }

    @Test
    void anUnusableProfilePrintsNothingAndSaysWhy() {
        assertThat(run("pdf", "--file", note.toString(), "-o", folder + "/y.pdf", "--profile", "Torto"))
                .isEqualTo(1);
        assertThat(err).contains("Linha 7: copies = “muitas” não vale. Escreva um número de 1 a 9. [PROFILE_INVALID]");
        assertThat(run("pdf", "--file", note.toString(), "-o", folder + "/y.pdf", "--profile", "Outro", "--json"))
                .isEqualTo(1);
        assertThat(out).contains("\"code\":\"PROFILE_UNKNOWN\"").contains("Há: Balcão, Arquivo");
        assertThat(folder.resolve("y.pdf")).doesNotExist();
    }

    @Test
    void profilesAreListedAndShown() {
        assertThat(run("profile", "list")).isZero();
        assertThat(out).isEqualTo("Balcão  (padrão)\nArquivo\n".replace("\n", System.lineSeparator()));
        assertThat(err).startsWith("Linha 7: ");
        assertThat(run("profile", "list", "--json")).isZero();
        assertThat(out)
                .contains("\"default\":\"Balcão\",\"profiles\":[\"Balcão\",\"Arquivo\"]")
                .contains("{\"line\":7,\"profile\":\"Torto\",\"code\":\"VALUE_COUNT\",\"reason\":\"Linha 7:");
        assertThat(run("profile", "show", "ARQUIVO", "--json")).isZero();
        assertThat(out)
                .contains("\"name\":\"Arquivo\",\"default\":false,\"settings\":{\"danfe\":\"paisagem\"")
                .contains("\"pdfa\":\"sim\"")
                .contains("\"logos\":{\"99555777000180\":\"logos/nada.png\"}")
                .contains("LOGO_MISSING");
        assertThat(run("profile", "show", "Balcão")).isZero();
        assertThat(out).contains("danfe = paisagem").contains("margins = 0 0 0 0");
    }
}
