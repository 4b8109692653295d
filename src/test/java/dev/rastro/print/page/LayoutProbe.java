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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

    /** What a scanner reads at 200 dpi from each bar code of each sheet, in the order they were drawn. */
    public List<String> bars(List<Sheet> sheets) {
        return scanned(sheets, Ink.Bars.class, new Code128Reader());
    }

    /** What a camera reads at 200 dpi from each QR code of each sheet. */
    public List<String> qrCodes(List<Sheet> sheets) {
        return scanned(sheets, Ink.Squares.class, new QRCodeReader());
    }

    private List<String> scanned(List<Sheet> sheets, Class<? extends Ink> kind, Reader reader) {
        try (PDDocument document = Loader.loadPDF(pdf(sheets))) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<String> found = new ArrayList<>();
            for (int i = 0; i < sheets.size(); i++) {
                List<Ink> codes =
                        sheets.get(i).inks().stream().filter(kind::isInstance).toList();
                if (!codes.isEmpty()) {
                    BufferedImage page = renderer.renderImageWithDPI(i, DPI, ImageType.RGB);
                    codes.forEach(code -> found.add(read(page, code, reader).orElse("unreadable")));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(BufferedImage page, Ink code, Reader reader) {
        // A little of the quiet zone belongs to the code.
        return switch (code) {
            case Ink.Bars bars -> bars(page, bars, reader);
            case Ink.Squares squares ->
                read(page, squares.x() - 3, squares.y() - 3, squares.side() + 6, squares.side() + 6, reader);
            default -> Optional.empty();
        };
    }

    private static Optional<String> bars(BufferedImage page, Ink.Bars bars, Reader reader) {
        float length = bars.length() + 16;
        float across = bars.height() * 0.6f;
        return bars.turned()
                ? read(
                        turned(page),
                        bars.y() - 8,
                        page.getWidth() / POINT - bars.x() - bars.height() * 0.8f,
                        length,
                        across,
                        reader)
                : read(page, bars.x() - 8, bars.y() + bars.height() * 0.2f, length, across, reader);
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

    private static Optional<String> read(
            BufferedImage page, float x, float y, float width, float height, Reader reader) {
        int left = Math.max(0, Math.round(x * POINT));
        int top = Math.max(0, Math.round(y * POINT));
        int w = Math.min(page.getWidth() - left, Math.round(width * POINT));
        int h = Math.min(page.getHeight() - top, Math.round(height * POINT));
        LuminanceSource source = new RGBLuminanceSource(w, h, page.getRGB(left, top, w, h, null, 0, w));
        try {
            return Optional.of(reader.decode(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            // Unreadable: the caller's expectation says so.
            return Optional.empty();
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
