package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.print.paper.Printers;
import dev.rastro.print.paper.StreamPrinter;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper and the print buffer at the command line. */
class PrintCommandTest {
    @TempDir
    Path folder;

    private final StreamPrinter paper = new StreamPrinter();
    private final List<String> keys = new ArrayList<>();
    private String out = "";
    private String err = "";

    @BeforeEach
    void threeNotesCameInToday() throws IOException {
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 40, file -> {
            if (file.path().endsWith("-procNFe.xml") && !file.path().contains("nfce")) {
                notes.add(file);
            }
        });
        for (GeneratedFile note : notes.subList(0, 3)) {
            String name = String.valueOf(Path.of(note.path()).getFileName());
            keys.add(name.substring(0, 44));
            Files.write(folder.resolve(name), note.bytes());
        }
        assertThat(run(paper.alone(), "import", folder.toString())).isZero();
    }

    private int run(Printers printers, String... arguments) {
        StringWriter text = new StringWriter();
        StringWriter errors = new StringWriter();
        var command = new CommandLineFactory(
                        path -> OpenWorkspace.open(Objects.requireNonNull(path)),
                        (target, seed, documents) -> {},
                        new TrainingAuthorities(),
                        new DesktopShowroom((target, seed, documents) -> {}, Map.of()),
                        printers)
                .create(Map.of());
        command.setOut(new PrintWriter(text));
        command.setErr(new PrintWriter(errors));
        int exit = command.execute(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--home", folder.resolve("home").toString()))
                .toArray(String[]::new));
        out = text.toString();
        err = errors.toString();
        return exit;
    }

    @Test
    void documentsGoToThePrinterAndTheBufferHoldsTheRest() throws IOException {
        assertThat(run(paper.alone(), "print", keys.getFirst(), "--copies", "2", "--json"))
                .as(err)
                .isZero();
        assertThat(out)
                .isEqualTo("{\"printer\":\"" + StreamPrinter.NAME
                        + "\",\"documents\":1,\"problems\":[],\"warnings\":[]}" + System.lineSeparator());
        assertThat(paper.jobs()).hasSize(1);
        Path rest = folder.resolve("hoje.pdf");
        assertThat(run(paper.alone(), "pdf", "--today", "-o", rest.toString()))
                .as(err)
                .isZero();
        try (PDDocument document = Loader.loadPDF(rest.toFile())) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(each -> titles.add(each.getTitle()));
            assertThat(titles).containsExactlyInAnyOrder("DANFE " + keys.get(1), "DANFE " + keys.get(2));
        }
        assertThat(run(paper.alone(), "print", "--since-last", "--json")).isZero();
        assertThat(out).contains("\"documents\":0");
        // Once more by key, whatever was printed before.
        assertThat(run(paper.alone(), "print", keys.getLast())).isZero();
        assertThat(out).startsWith("1 impressos em " + StreamPrinter.NAME);
    }

    @Test
    void whyNothingIsPrintedIsSaid() {
        assertThat(run(StreamPrinter.none(), "print", keys.getFirst())).isEqualTo(1);
        assertThat(err).contains("não tem impressora instalada").contains("[PRINTER_NO_PRINTER]");
        assertThat(run(paper.alone(), "print", keys.getFirst(), "--printer", "HP"))
                .isEqualTo(1);
        assertThat(err).contains("\"HP\" não está instalada").contains("[PRINTER_UNKNOWN_PRINTER]");
        assertThat(run(paper.alone(), "print", keys.getFirst(), "--pages", "9")).isEqualTo(1);
        assertThat(err).contains("[PRINTER_NO_PAGES]");
        assertThat(run(paper.alone(), "print", keys.getFirst(), "--pages", "x")).isEqualTo(2);
        assertThat(run(paper.alone(), "print", keys.getFirst(), "--duplex", "x"))
                .isEqualTo(2);
        assertThat(run(paper.alone(), "print")).isEqualTo(2);
        assertThat(run(paper.alone(), "print", "--printers")).isZero();
        assertThat(out.strip()).isEqualTo(StreamPrinter.NAME);
        // None of it was noted as printed.
        assertThat(run(paper.alone(), "print", "--today", "--json")).isZero();
        assertThat(out).contains("\"documents\":3");
    }
}
