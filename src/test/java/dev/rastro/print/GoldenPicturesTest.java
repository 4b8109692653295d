package dev.rastro.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.print.GoldenCases.Case;
import dev.rastro.print.page.LayoutProbe;
import dev.rastro.print.page.PrintedText;
import dev.rastro.print.page.PrintedText.Run;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Pictures of made-up documents of every kind, and where their texts stand, are what they were when someone looked at them.
 * Where they are meant to differ, {@code -Drastro.golden.renew=true} writes them anew, and those of docs/prints.md: look at
 * them before they are committed. What differs is told and drawn into {@code target/golden}.
 */
class GoldenPicturesTest {
    private static final Path KEPT = Path.of("src/test/resources/dev/rastro/print/golden");
    private static final Path DOCS = Path.of("docs/images/prints");
    private static final Path DIFFERENCES = Path.of("target/golden");
    private static final boolean RENEW = Boolean.getBoolean("rastro.golden.renew");

    private static final int DPI = 50;
    private static final int DOCS_DPI = 64;
    /** Of 255: less is the work of another version of the renderer. */
    private static final int TOLERANCE = 100;
    /** Pixels that may differ more than that. */
    private static final double SHARE = 0.0005;

    @Test
    void everyPictureIsWhatItWas() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<Case> cases = GoldenCases.all();
        for (Case each : cases) {
            PrintedDocument laid = each.laid();
            byte[] pdf = Prints.pdf(laid);
            BufferedImage picture = grey(rendered(pdf, DPI));
            String places = places(pdf);
            if (RENEW) {
                write(KEPT.resolve(each.name() + ".png"), picture);
                Files.writeString(KEPT.resolve(each.name() + ".txt"), places);
                if (!each.caption().isEmpty()) {
                    write(DOCS.resolve(each.name() + ".png"), grey(rendered(pdf, DOCS_DPI)));
                }
            } else {
                softly.assertThat(places)
                        .as(each.name())
                        .isEqualTo(Files.readString(KEPT.resolve(each.name() + ".txt")));
                compare(each.name(), picture, softly);
            }
        }
        softly.assertAll();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases).extracting(Case::name).doesNotHaveDuplicates();
    }

    @Test
    void docsShowEveryLayout() throws IOException {
        String page = Files.readString(Path.of("docs/prints.md"));
        for (Case each : GoldenCases.all()) {
            if (!each.caption().isEmpty()) {
                assertThat(page).contains("![" + each.caption() + "](images/prints/" + each.name() + ".png)");
                assertThat(DOCS.resolve(each.name() + ".png")).exists();
            }
        }
    }

    @Test
    void nothingIsOverAnythingOnThem() {
        LayoutProbe probe = new LayoutProbe();
        GoldenCases.all().forEach(each -> probe.clean(each.name(), each.laid().sheets()));
    }

    /** The first page. */
    private static BufferedImage rendered(byte[] pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }

    /** In eight greys, which is enough to see and small to keep. */
    private static BufferedImage grey(BufferedImage image) {
        byte[] levels = new byte[8];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i * 255 / 7);
        }
        IndexColorModel model = new IndexColorModel(4, levels.length, levels, levels, levels);
        BufferedImage small =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY, model);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, (image.getRaster().getSample(x, y, 0) * 7 + 127) / 255);
            }
        }
        return small;
    }

    private static void write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    /** Every text of every page with its place in whole points. */
    private static String places(byte[] pdf) {
        List<String> lines = new ArrayList<>();
        List<List<Run>> pages = PrintedText.pages(pdf);
        for (int page = 0; page < pages.size(); page++) {
            for (Run run : pages.get(page)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%d %.0f %.0f %.1f %s",
                        page + 1,
                        run.left(),
                        run.baseline(),
                        run.size(),
                        run.text()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void compare(String name, BufferedImage now, SoftAssertions softly) throws IOException {
        BufferedImage then = ImageIO.read(KEPT.resolve(name + ".png").toFile());
        softly.assertThat(List.of(now.getWidth(), now.getHeight()))
                .as("%s: size", name)
                .isEqualTo(List.of(then.getWidth(), then.getHeight()));
        int width = Math.min(now.getWidth(), then.getWidth());
        int height = Math.min(now.getHeight(), then.getHeight());
        BufferedImage difference = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] box = {width, height, 0, 0};
        int differing = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int one = now.getRGB(x, y) & 255;
                int other = then.getRGB(x, y) & 255;
                boolean differs = Math.abs(one - other) > TOLERANCE;
                difference.setRGB(x, y, differs ? 0xFF0000 : 0x808080 + (one / 2) * 0x010101);
                if (differs) {
                    differing++;
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        if (differing > SHARE * width * height) {
            Path drawn = DIFFERENCES.resolve(name + ".png");
            write(drawn, difference);
            softly.fail(
                    "%s: %d of %d pixels differ, all between (%d, %d) and (%d, %d) at %d dpi; see %s",
                    name, differing, width * height, box[0], box[1], box[2], box[3], DPI, drawn);
        }
    }
}
