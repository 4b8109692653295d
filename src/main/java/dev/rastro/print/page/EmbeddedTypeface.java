package dev.rastro.print.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans (SIL Open Font License), as wide as Helvetica and Arial, shipped inside PDFBox and put into the file. */
final class EmbeddedTypeface implements Typeface {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final byte[] bytes;
    private final CmapLookup glyphs;
    private final TrueTypeFont font;
    private final float unitsPerEm;
    private final Queue<TrueTypeFont> pool = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<Integer, Float> widths = new ConcurrentHashMap<>();

    EmbeddedTypeface() {
        try (InputStream in = PDType0Font.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox no longer ships " + RESOURCE);
            }
            bytes = in.readAllBytes();
            font = parse();
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the prints cannot be read", e);
        }
    }

    /**
     * A font for one document at a time; {@link #giveBack} it afterwards. Parsing one is slow and one must not be shared
     * by threads, hence the pool.
     */
    TrueTypeFont borrow() throws IOException {
        TrueTypeFont idle = pool.poll();
        return idle == null ? parse() : idle;
    }

    void giveBack(TrueTypeFont borrowed) {
        pool.add(borrowed);
    }

    private TrueTypeFont parse() throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        // Ligatures would make the text wider or narrower than measured, and cost four fifths of the time.
        parsed.setEnableGsub(false);
        return parsed;
    }

    @Override
    public String drawable(String text) {
        return Drawable.of(text, this::has);
    }

    @Override
    public boolean covers(String text) {
        return text.codePoints().allMatch(code -> Drawable.blank(code) || has(code));
    }

    private boolean has(int code) {
        return glyphs.getGlyphId(code) != 0;
    }

    @Override
    public float width(String text, float size) {
        float units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += widths.computeIfAbsent((int) text.charAt(i), this::advance);
        }
        return units * size / unitsPerEm;
    }

    private float advance(int code) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(code));
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the prints cannot be read", e);
        }
    }
}
