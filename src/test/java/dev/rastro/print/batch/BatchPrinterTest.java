package dev.rastro.print.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.log.Ids;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchPrinterTest {
    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final BatchPrinter batch = new BatchPrinter(printer, new Ids(Clock.systemUTC()));

    @TempDir
    Path folder;

    private static String key(int number) {
        return "352607123456780001905500100000" + (1000 + number) + "1123456780";
    }

    private static byte[] note(int number) {
        return ("<NFe><infNFe Id='NFe" + key(number) + "' versao='4.00'><ide><mod>55</mod><serie>1</serie><nNF>"
                        + number
                        + "</nNF><dhEmi>2026-07-01T23:59:58-03:00</dhEmi></ide><emit><CNPJ>12345678000190</CNPJ>"
                        + "<xNome>A/B: Cia</xNome></emit></infNFe></NFe>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private PrintSource source(String name, byte[] xml) {
        return new PrintSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Printable> load() throws UnprintableException {
                return printer.of(xml);
            }
        };
    }

    private List<PrintSource> notes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> source("/in/n" + i + ".xml", note(i)))
                .toList();
    }

    private NamePattern names(String pattern) {
        return NamePattern.of(pattern).orElseThrow();
    }

    @Test
    void onePdfHasABookmarkForEachDocumentInTheOrderGiven() throws IOException {
        Path file = folder.resolve("all.pdf");
        try (PrintTarget target = new MergedPdf(printer.writer().open(), file)) {
            batch.run(notes(3), PrintProfile.standard(), target, BatchProgress.none());
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertThat(item.findDestinationPage(document)).isEqualTo(document.getPage(titles.size() - 1));
            }
            assertThat(titles).containsExactly("DANFE " + key(1), "DANFE " + key(2), "DANFE " + key(3));
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void filesAreNamedByThePatternAndNeverTwice() throws IOException {
        try (PrintTarget target =
                new PdfFolder(printer.writer(), folder.resolve("out"), names("{issuerName}-{month}"))) {
            BatchReport report = batch.run(notes(2), PrintProfile.standard(), target, BatchProgress.none());
            assertThat(report.files())
                    .extracting(file -> String.valueOf(file.getFileName()))
                    .containsExactly("A_B_ Cia-2026-07.pdf", "A_B_ Cia-2026-07-2.pdf");
        }
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertThat(left).hasSize(2);
        }
        assertThat(names("{file}").name("/x/n1.xml", load(1))).isEqualTo("n1");
        assertThat(names("../{number}").name("", load(1))).doesNotContain("/").doesNotStartWith(".");
        assertThat(NamePattern.of("{nothing}")).isEmpty();
    }

    private Printable load(int number) throws IOException {
        try {
            return printer.of(note(number)).getFirst();
        } catch (UnprintableException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aZipHoldsPdfAndXml() throws IOException {
        Path file = folder.resolve("all.zip");
        try (PrintTarget target = new PdfZip(printer.writer(), file, names(NamePattern.FILE))) {
            batch.run(notes(2), PrintProfile.standard(), target, BatchProgress.none());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("n1.pdf", "n1.xml", "n2.pdf", "n2.xml");
            assertThat(zip.getInputStream(zip.getEntry("n2.xml")).readAllBytes())
                    .isEqualTo(note(2));
        }
    }

    @Test
    void whatCannotBePrintedIsReportedAndLeavesNoFile() throws IOException {
        Path file = folder.resolve("none.pdf");
        try (PrintTarget target = new MergedPdf(printer.writer().open(), file)) {
            BatchReport report = batch.run(
                    List.of(source("x", "<a/>".getBytes(StandardCharsets.UTF_8))),
                    PrintProfile.standard(),
                    target,
                    BatchProgress.none());
            assertThat(report.problems()).containsOnlyKeys("x");
            assertThat(report.files()).isEmpty();
        }
        assertThat(file).doesNotExist();
    }

    private static BatchProgress cancelledAfter(int sources) {
        return new BatchProgress() {
            private int done;

            @Override
            public void done(int count) {
                done = count;
            }

            @Override
            public boolean cancelled() {
                return done == sources;
            }
        };
    }

    @Test
    void cancellingLeavesWholeFilesOfAFolder() throws IOException {
        try (PrintTarget target = new PdfFolder(printer.writer(), folder, names("{number}"))) {
            BatchReport report = batch.run(notes(5), PrintProfile.standard(), target, cancelledAfter(2));
            assertThat(report.cancelled()).isTrue();
            assertThat(report.documents()).isEqualTo(2);
            assertThat(report.files()).hasSize(2);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("1.pdf", "2.pdf");
        }
    }

    @Test
    void cancellingLeavesNoHalfFile() throws IOException {
        Path before = Files.writeString(folder.resolve("all.zip"), "of yesterday");
        for (FileOutput output : List.of(FileOutput.PDF, FileOutput.ZIP)) {
            Path file = folder.resolve("all." + output.name().toLowerCase(Locale.ROOT));
            try (PrintTarget target = output.open(printer.writer(), file, names("{number}"))) {
                BatchReport report = batch.run(notes(5), PrintProfile.standard(), target, cancelledAfter(2));
                assertThat(report.cancelled()).isTrue();
                assertThat(report.files()).isEmpty();
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(before);
        }
        assertThat(before).hasContent("of yesterday");
    }

    /** A document that a layout stumbles over is told like any other that cannot be printed. */
    @Test
    void aLayoutThatFailsStopsNothing() throws IOException {
        DocumentPrinter clumsy = new DocumentPrinter(new Layouts(
                Map.of(),
                (document, style) -> {
                    throw new IllegalStateException("stumbled");
                },
                Layouts.standard().summary(),
                Layouts.standard().event()));
        try (PrintTarget target = new PdfFolder(printer.writer(), folder, names("{number}"))) {
            BatchReport report = new BatchPrinter(clumsy, new Ids(Clock.systemUTC()))
                    .run(notes(2), PrintProfile.standard(), target, BatchProgress.none());
            assertThat(report.problems()).hasSize(2).containsKey("/in/n1.xml");
            assertThat(report.problems().get("/in/n2.xml")).contains("IllegalStateException");
            assertThat(report.cancelled()).isFalse();
        }
    }
}
