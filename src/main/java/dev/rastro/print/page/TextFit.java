package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;

/** Breaks and shrinks text so that it fits. Safe for use by several threads. */
public final class TextFit {
    private final Typeface typeface;

    public TextFit(Typeface typeface) {
        this.typeface = typeface;
    }

    public Typeface typeface() {
        return typeface;
    }

    /** The greatest size, at most {@code size}, at which the text fits the width. */
    public float shrink(String text, float width, float size) {
        float needed = typeface.width(text, size);
        return needed <= width ? size : size * width / needed * 0.995f;
    }

    /** Lines no wider than {@code width}, broken at spaces and, where a word is too long, inside it. */
    public List<String> wrap(String text, float width, float size) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            wrapParagraph(typeface.drawable(paragraph).strip(), width, size, lines);
        }
        return lines;
    }

    private void wrapParagraph(String text, float width, float size, List<String> lines) {
        String rest = text;
        while (typeface.width(rest, size) > width) {
            int cut = cut(rest, width, size);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
    }

    /** Where to break: after the last space that fits, else after the last character that does. */
    private int cut(String text, float width, float size) {
        float used = 0;
        int space = -1;
        int at = 0;
        while (at < text.length()) {
            used += typeface.width(text.substring(at, at + 1), size);
            if (used > width) {
                break;
            }
            if (text.charAt(at) == ' ') {
                space = at;
            }
            at++;
        }
        // A word that fills less than a third of the line is not worth keeping whole at the price of a gap that large.
        return space > at / 3 ? space + 1 : Math.max(1, at);
    }
}
