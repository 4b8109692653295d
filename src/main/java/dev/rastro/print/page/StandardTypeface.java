package dev.rastro.print.page;

import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** Helvetica, which every PDF reader has and no file needs to carry, in the characters of WinAnsi. */
final class StandardTypeface implements Typeface {
    private static final int CODES = 256;
    private static final int TABLE = 0x2300;
    private static final int BULLET = 0x95;
    private static final float UNITS = 1000f;

    /** WinAnsi code of each character below {@link #TABLE}; 0 where there is none. */
    private final byte[] codes = new byte[TABLE];

    private final float[] widths = new float[TABLE];

    StandardTypeface() {
        FontMetrics metrics = Standard14Fonts.getAFM("Helvetica");
        for (int code = ' '; code < CODES; code++) {
            String name = WinAnsiEncoding.INSTANCE.getName(code);
            String character = GlyphList.getAdobeGlyphList().toUnicode(name);
            boolean own = !name.equals("bullet") || code == BULLET;
            // Codes without a glyph of their own are drawn as bullets; blank and hyphen have two codes, of which the
            // first.
            if (own && character != null && character.length() == 1 && codes[character.charAt(0)] == 0) {
                codes[character.charAt(0)] = (byte) code;
                widths[character.charAt(0)] = metrics.getCharacterWidth(name);
            }
        }
        alias('\u00a0', ' ');
        alias('\u00ad', '-');
        alias('\u2010', '-');
        alias('\u2011', '-');
        alias('\u2012', '\u2013');
        alias('\u2212', '\u2013');
    }

    private void alias(char character, char like) {
        codes[character] = codes[like];
        widths[character] = widths[like];
    }

    private byte code(char character) {
        return character < TABLE ? codes[character] : 0;
    }

    /** The text in WinAnsi. */
    byte[] encode(String text) {
        byte[] encoded = new byte[text.length()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = code(text.charAt(i));
        }
        return encoded;
    }

    @Override
    public String drawable(String text) {
        return covers(text, false) ? text : Drawable.of(text, code -> code < TABLE && codes[code] != 0);
    }

    @Override
    public boolean covers(String text) {
        return covers(text, true);
    }

    private boolean covers(String text, boolean blanks) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (code(character) == 0 && !(blanks && Drawable.blank(character))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public float width(String text, float size) {
        float units = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            units += character < TABLE ? widths[character] : 0;
        }
        return units * size / UNITS;
    }
}
