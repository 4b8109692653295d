package dev.rastro.print.nfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.Prints;
import dev.rastro.print.layout.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class BarcodeTest {
    private static final int DPI = 200;

    /** What a scanner reads on a strip of the first sheet, in points from the top. */
    private static String scanned(Printable note, float from, float to) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(Prints.pdf(Prints.laid(note, PrintProfile.standard())))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            int top = Math.round(from * DPI / 72);
            int height = Math.round(to * DPI / 72) - top;
            // Only the box of the bar code: its left edge must not pass for a bar.
            int left = page.getWidth() / 3;
            int width = page.getWidth() - left;
            int[] pixels = page.getRGB(left, top, width, height, null, 0, width);
            return new Code128Reader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    @Test
    void aNumericKeyIsReadAtTwoHundredDotsPerInch() throws IOException, ReaderException {
        assertThat(scanned(Notes.simple(), 66, 92)).isEqualTo(Notes.KEY);
    }

    @Test
    void aKeyWithLettersIsReadToo() throws IOException, ReaderException {
        assertThat(scanned(Notes.note(Notes.LETTERS, "1", true, ""), 66, 92)).isEqualTo(Notes.LETTERS);
    }

    @Test
    void securityPaperHasASecondCodeInPlaceOfTheProtocol() throws IOException, ReaderException {
        String expected = "35" + "5" + "12ABC34501DE35" + "00000000123456" + "1" + "2" + "01";
        Printable note = Notes.note(Notes.KEY, "5", false, "");
        String code = ContingencyCode.of(note).orElseThrow();
        assertThat(code).hasSize(36).startsWith(expected);
        assertThat(scanned(note, 126, 144)).isEqualTo(code);
        assertThatThrownBy(() -> scanned(Notes.simple(), 126, 144)).isInstanceOf(NotFoundException.class);
        assertThat(ContingencyCode.of(Notes.note(Notes.KEY, "5", true, ""))).isEmpty();
        assertThat(ContingencyCode.of(Notes.simple())).isEmpty();
    }
}
