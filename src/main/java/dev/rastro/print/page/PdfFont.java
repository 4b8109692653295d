package dev.rastro.print.page;

import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of one file being written. Not thread-safe. */
interface PdfFont extends AutoCloseable {
    /** The text as the font's codes. */
    byte[] encode(String text) throws IOException;

    /** What the pages refer to. */
    COSDictionary dictionary();

    /** To be called when all text is encoded. */
    void finish() throws IOException;

    @Override
    void close();

    /** Helvetica by its name. */
    record Standard(StandardTypeface typeface, COSDictionary dictionary) implements PdfFont {
        static Standard of(StandardTypeface typeface) {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, "Helvetica");
            font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
            return new Standard(typeface, font);
        }

        @Override
        public byte[] encode(String text) {
            return typeface.encode(text);
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    /** The part of Liberation Sans that the file needs. */
    record Embedded(EmbeddedTypeface typeface, TrueTypeFont source, PDType0Font font) implements PdfFont {
        static Embedded of(EmbeddedTypeface typeface, PDDocument document) throws IOException {
            TrueTypeFont source = typeface.borrow();
            return new Embedded(typeface, source, PDType0Font.load(document, source, true));
        }

        @Override
        public byte[] encode(String text) throws IOException {
            text.codePoints().forEach(font::addToSubset);
            return font.encode(text);
        }

        @Override
        public COSDictionary dictionary() {
            return font.getCOSObject();
        }

        @Override
        public void finish() throws IOException {
            font.subset();
        }

        @Override
        public void close() {
            typeface.giveBack(source);
        }
    }
}
