package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may hold several notes: each key must print its own. */
class LotePrintTest {
    @TempDir
    Path folder;

    @Test
    void everyNoteOfALotePrintsItself() throws IOException {
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 40, file -> {
            if (file.path().endsWith("-procNFe.xml") && !file.path().contains("nfce")) {
                notes.add(file);
            }
        });
        StringBuilder lote = new StringBuilder("<lote>");
        List<String> keys = new ArrayList<>();
        for (GeneratedFile note : notes.subList(0, 2)) {
            lote.append(new String(note.bytes(), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", ""));
            keys.add(String.valueOf(Path.of(note.path()).getFileName()).substring(0, 44));
        }
        Path file = Files.writeString(folder.resolve("lote.xml"), lote + "</lote>");
        String home = folder.resolve("home").toString();
        TrainingDataWriter training = new TrainingDataWriter();
        var command = new CommandLineFactory(
                        path -> OpenWorkspace.open(Objects.requireNonNull(path)),
                        training::write,
                        new TrainingAuthorities(),
                        new DesktopShowroom(training::write, Map.of()))
                .create(Map.of());

        assertThat(command.execute("import", "--home", home, file.toString())).isZero();
        for (String key : keys) {
            Path pdf = folder.resolve(key + ".pdf");
            assertThat(command.execute("pdf", "--home", home, key, "-o", pdf.toString()))
                    .isZero();
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertThat(new PDFTextStripper().getText(document).replace(" ", ""))
                        .contains(key);
            }
        }
    }

    private static final class TrainingDataWriter {
        void write(Path target, long seed, int documents) {
            new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(target, seed, documents);
        }
    }
}
