package dev.rastro.print.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rastro.desktop.pages.LongNote;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.paper.PaperException.Cause;
import dev.rastro.print.profile.Duplex;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PaperTargetTest {
    private static final PaperOptions ONCE = new PaperOptions("", 1, Duplex.OFF, PageRange.ALL);

    private final DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
    private final StreamPrinter paper = new StreamPrinter();
    private final List<Printable> sent = new ArrayList<>();

    private Printable note(int number) throws Exception {
        String key = "352607123456780001905500100000" + (1000 + number) + "1123456780";
        return printer.of(("<NFe><infNFe Id='NFe" + key + "'><ide><mod>55</mod><nNF>" + number
                                + "</nNF></ide><emit><CNPJ>12345678000190</CNPJ></emit></infNFe></NFe>")
                        .getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    private void print(PaperOptions options, Printers printers, int notes) throws Exception {
        try (PaperTarget target = new PaperTarget(printer.writer(), printers, options, sent::addAll)) {
            for (int i = 1; i <= notes; i++) {
                Printable note = note(i);
                target.add("n" + i, note, printer.lay(note, PrintProfile.standard()));
            }
            assertThat(target.finish()).isEmpty();
        }
    }

    @Test
    void documentsOfAJobArePagesOfIt() throws Exception {
        print(ONCE, paper.alone(), 3);
        assertThat(paper.jobs()).hasSize(1);
        String job = paper.jobs().getFirst();
        assertThat(job).startsWith("%!PS");
        assertThat(StreamPrinter.pages(job))
                .hasSize(3)
                .allSatisfy(page ->
                        assertThat(page.length()).as("something is drawn").isGreaterThan(5_000));
        assertThat(sent).hasSize(3);
    }

    @Test
    void copiesOfADocumentFollowEachOther() throws Exception {
        PaperOptions twice = new PaperOptions("", 2, Duplex.OFF, PageRange.ALL);
        print(twice, paper.alone(), 2);
        assertThat(StreamPrinter.pages(paper.jobs().getFirst())).hasSize(4);
        try (PDDocument file = Loader.loadPDF(LongNote.pdf(60, PrintProfile.standard()))) {
            List<Integer> drawn = pictures(new Sheaf(file, List.of(1, 1), twice));
            assertThat(drawn).hasSize(4);
            assertThat(drawn.get(0)).isEqualTo(drawn.get(1)).isNotEqualTo(drawn.get(2));
            assertThat(drawn.get(2)).isEqualTo(drawn.get(3));
        }
    }

    @Test
    void manyDocumentsAreSeveralJobsAndEachIsTold() throws Exception {
        List<Integer> jobs = new ArrayList<>();
        try (PaperTarget target =
                new PaperTarget(printer.writer(), paper.counting(), ONCE, job -> jobs.add(job.size()))) {
            for (int i = 1; i <= 205; i++) {
                Printable note = note(i);
                target.add("n" + i, note, printer.lay(note, PrintProfile.standard()));
            }
            assertThat(jobs).as("what was sent before the end").containsExactly(200);
            target.finish();
        }
        assertThat(jobs).containsExactly(200, 5);
        assertThat(paper.counted()).isEqualTo(205);
    }

    @Test
    void inDuplexEveryDocumentBeginsOnAFront() throws Exception {
        byte[] two = LongNote.pdf(1, PrintProfile.standard());
        try (PDDocument file = Loader.loadPDF(two)) {
            file.importPage(file.getPage(0));
            file.importPage(file.getPage(0));
            PaperOptions options = new PaperOptions("", 2, Duplex.LONG_EDGE, PageRange.ALL);
            Sheaf sheaf = new Sheaf(file, List.of(1, 2), options);
            // 1 blank 1 blank 2 3 2 3
            assertThat(sheaf.getNumberOfPages()).isEqualTo(8);
            assertThat(drawn(sheaf)).containsExactly(true, false, true, false, true, true, true, true);
            Sheaf last = new Sheaf(file, List.of(2, 1), options);
            assertThat(last.getNumberOfPages()).as("nothing blank at the end").isEqualTo(7);
            Sheaf first = new Sheaf(
                    file,
                    List.of(3),
                    new PaperOptions("", 1, Duplex.OFF, PageRange.parse("2-").orElseThrow()));
            assertThat(first.getNumberOfPages()).isEqualTo(2);
        }
        print(new PaperOptions("", 1, Duplex.LONG_EDGE, PageRange.ALL), paper.alone(), 2);
        assertThat(StreamPrinter.pages(paper.jobs().getFirst())).hasSize(3);
    }

    private static final int WHITE = picture(new int[0]);

    private static List<Boolean> drawn(Sheaf sheaf) throws Exception {
        return pictures(sheaf).stream().map(picture -> picture != WHITE).toList();
    }

    /** A number for what each page looks like. */
    private static List<Integer> pictures(Sheaf sheaf) throws Exception {
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < sheaf.getNumberOfPages(); i++) {
            BufferedImage image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 595, 842);
            sheaf.getPrintable(i).print(graphics, sheaf.getPageFormat(i), i);
            graphics.dispose();
            assertThat(sheaf.getPageFormat(i).getWidth()).isBetween(595.0, 596.0);
            pictures.add(picture(image.getRGB(0, 0, 595, 842, null, 0, 595)));
        }
        return pictures;
    }

    private static int picture(int[] pixels) {
        return Arrays.hashCode(Arrays.stream(pixels)
                .map(pixel -> pixel & 0xff)
                .filter(blue -> blue < 100)
                .toArray());
    }

    @Test
    void withoutAPrinterThatIsTheCause() {
        assertThat(cause(ONCE, StreamPrinter.none()).reason()).isEqualTo(Cause.NO_PRINTER);
        PaperOptions other = new PaperOptions("HP da sala", 1, Duplex.OFF, PageRange.ALL);
        PaperException unknown = cause(other, paper.alone());
        assertThat(unknown.reason()).isEqualTo(Cause.UNKNOWN_PRINTER);
        assertThat(unknown.printer()).isEqualTo("HP da sala");
        PaperOptions beyond =
                new PaperOptions("", 1, Duplex.OFF, PageRange.parse("7").orElseThrow());
        assertThat(cause(beyond, paper.alone()).reason()).isEqualTo(Cause.NO_PAGES);
        assertThat(sent).isEmpty();
    }

    private PaperException cause(PaperOptions options, Printers printers) {
        PaperException failure = catchThrowableOfType(PaperException.class, () -> print(options, printers, 1));
        return Objects.requireNonNull(failure);
    }

    @Test
    void aJobThatThePrinterRefusesIsNotTold() {
        IOException failure = catchThrowableOfType(IOException.class, () -> print(ONCE, StreamPrinter.broken(), 1));
        assertThat(failure).isInstanceOf(PaperException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void theNamesOfPrintersAreThose() {
        assertThat(paper.alone().names()).containsExactly(StreamPrinter.NAME);
        assertThat(StreamPrinter.none().names()).isEmpty();
        // Whatever this machine has: asking does not fail.
        assertThat(Printers.ofSystem().names()).doesNotContainNull();
    }
}
