package dev.rastro.print.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What every layout must fulfil, whatever it prints. One per test class. */
public final class LayoutProbe {
    private static final int DPI = 200;
    private static final float POINT = DPI / 72f;
    /** Rolls of paper are at most 80 mm wide. */
    private static final float ROLL = Frame.mm(81);
    /** "FOLHA 2/3", "FL 2/3", "Página 2 de 3". */
    private static final Pattern FOLIO =
            Pattern.compile("(?i)(?:folha|fl\\.?|p[áa]gina)\\s*(\\d+)\\s*(?:/|de)\\s*(\\d+)");

    private final SheetProbe probe = new SheetProbe();
    private final PdfWriter writer = new PdfWriter(new Fonts());

    /** Fails where text is off its sheet, over other text or across a line, or "folha n/N" is absent or wrong. */
    public void check(String name, List<Sheet> sheets) {
        clean(name, sheets);
        if (sheets.size() == 1 && sheets.getFirst().frame().pageWidth() < ROLL) {
            // A roll of paper in one piece has no folio.
            return;
        }
        for (int i = 0; i < sheets.size(); i++) {
            assertThat(folios(sheets.get(i))).as("%s, sheet %d", name, i + 1).contains(i + 1 + "/" + sheets.size());
        }
    }

    /** The same without "folha n/N", for a roll of paper that has none. */
    public void clean(String name, List<Sheet> sheets) {
        assertThat(sheets).as(name).isNotEmpty();
        for (int i = 0; i < sheets.size(); i++) {
            assertThat(probe.defects(sheets.get(i)))
                    .as("%s, sheet %d", name, i + 1)
                    .isEmpty();
        }
    }

    private static List<String> folios(Sheet sheet) {
        List<String> folios = new ArrayList<>();
        for (Ink ink : sheet.inks()) {
            if (ink instanceof Ink.Text text) {
                Matcher matcher = FOLIO.matcher(text.text());
                while (matcher.find()) {
                    folios.add(matcher.group(1) + "/" + matcher.group(2));
                }
            }
        }
        return folios;
    }

    /** All text of the sheets without white space: lines may have been broken anywhere. */
    public static String solid(List<Sheet> sheets) {
        return PrintedText.solid(SheetProbe.text(sheets));
    }

    /** Fails unless each text is printed exactly that often; spaces do not count. */
    public void contains(String name, List<Sheet> sheets, int times, Iterable<String> texts) {
        String all = solid(sheets);
        for (String text : texts) {
            String wanted = PrintedText.solid(text);
            int found = (all.length() - all.replace(wanted, "").length()) / wanted.length();
            assertThat(found).as("%s: %s", name, text).isEqualTo(times);
        }
    }

    /**
     * What is read from a sheet that was made an image of 200 dpi, in the order of drawing; "unreadable" where nothing is.
     *
     * @param bars by a scanner, from bar codes
     * @param squares by a camera, from QR codes
     */
    public record Codes(List<String> bars, List<String> squares) {}

    /** What a scanner reads at 200 dpi from each bar code of each sheet, in the order they were drawn. */
    public List<String> bars(List<Sheet> sheets) {
        return codes(sheets).stream().flatMap(each -> each.bars().stream()).toList();
    }

    /** What a camera reads at 200 dpi from each QR code of each sheet. */
    public List<String> qrCodes(List<Sheet> sheets) {
        return codes(sheets).stream().flatMap(each -> each.squares().stream()).toList();
    }

    /** What is read from each sheet. */
    public List<Codes> codes(List<Sheet> sheets) {
        try (PDDocument document = Loader.loadPDF(pdf(sheets))) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Codes> found = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                List<Ink> inks = sheets.get(i).inks();
                Codes codes = new Codes(new ArrayList<>(), new ArrayList<>());
                for (Ink ink : inks) {
                    if (ink instanceof Ink.Bars bars) {
                        codes.bars().add(scanned(document, renderer, i, bars));
                    } else if (ink instanceof Ink.Squares squares) {
                        codes.squares().add(scanned(document, renderer, i, squares));
                    }
                }
                found.add(codes);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String scanned(PDDocument document, PDFRenderer renderer, int page, Ink.Bars bars)
            throws IOException {
        // A little of the quiet zone belongs to the code; of its height less than all is enough.
        float width = bars.turned() ? bars.height() * 0.6f : bars.length() + 16;
        float height = bars.turned() ? bars.length() + 16 : bars.height() * 0.6f;
        float x = bars.turned() ? bars.x() + bars.height() * 0.2f : bars.x() - 8;
        float y = bars.turned() ? bars.y() - 8 : bars.y() + bars.height() * 0.2f;
        BufferedImage image = part(document, renderer, page, x, y, width, height);
        return read(bars.turned() ? turned(image) : image, new Code128Reader());
    }

    private static String scanned(PDDocument document, PDFRenderer renderer, int page, Ink.Squares squares)
            throws IOException {
        float quiet = 4 * squares.side() / squares.code().modules();
        float side = squares.side() + 2 * quiet;
        return read(
                part(document, renderer, page, squares.x() - quiet, squares.y() - quiet, side, side),
                new QRCodeReader());
    }

    /** A part of a page, whole pixels wide and high, beginning where a pixel of the whole page does. */
    private static BufferedImage part(
            PDDocument document, PDFRenderer renderer, int page, float x, float y, float width, float height)
            throws IOException {
        PDRectangle paper = document.getPage(page).getMediaBox();
        float left = (float) Math.floor(Math.max(0, x) * POINT) / POINT;
        float top = (float) Math.floor(Math.max(0, y) * POINT) / POINT;
        float right = Math.min(paper.getWidth(), x + width);
        float bottom = Math.min(paper.getHeight(), y + height);
        document.getPage(page)
                .setCropBox(new PDRectangle(left, paper.getHeight() - bottom, right - left, bottom - top));
        return renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
    }

    /** A quarter to the left: what ran downwards runs to the right. */
    private static BufferedImage turned(BufferedImage page) {
        int width = page.getHeight();
        int height = page.getWidth();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                result.setRGB(x, y, page.getRGB(height - 1 - y, x));
            }
        }
        return result;
    }

    private static String read(BufferedImage image, Reader reader) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        try {
            return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            // The caller's expectation says so.
            return "unreadable";
        }
    }

    /** The sheets as a PDF. */
    public byte[] pdf(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(sheets, "test", "test", FontChoice.EMBEDDED, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
