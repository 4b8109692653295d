package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lines, rules and codes below each other on a roll of paper, which ends where they do. A PDF's page cannot be longer than
 * some five metres: what is longer goes on, on a further sheet, and only then each says "Folha n/N". Not thread-safe.
 */
public final class Roll {
    private static final float LEADING = 1.25f;
    private static final float FOLIO = 6.4f;
    private static final float QUIET = 10f;
    /** With letters the symbol is at least 11.5 cm long (Nota Técnica Conjunta 2025.001). */
    private static final float HYBRID = Frame.mm(115.5f);

    private final Pen pen;
    private final float size;
    private final Frame sheetFrame;
    private final Consumer<Sheet> heading;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Float> ends = new ArrayList<>();
    private Sheet sheet;
    private float y;

    /** With text of that size in points. */
    public Roll(Pen pen, float size) {
        this(pen, size, pen.frame(), sheet -> {});
    }

    /** On sheets of another frame, with something that each sheet begins with outside of the pen's frame. */
    public Roll(Pen pen, float size, Frame sheetFrame, Consumer<Sheet> heading) {
        this.pen = pen;
        this.size = size;
        this.sheetFrame = sheetFrame;
        this.heading = heading;
        this.sheet = begin();
    }

    private Sheet begin() {
        Sheet fresh = new Sheet(sheetFrame);
        sheets.add(fresh);
        heading.accept(fresh);
        sheet = fresh;
        y = pen.frame().top();
        return fresh;
    }

    private void room(float height) {
        if (y + height > pen.frame().bottom() - 2 * FOLIO) {
            ends.add(y);
            begin();
        }
    }

    /** A text over as many lines as it takes; nothing where it is empty. */
    public Roll text(String text, boolean bold, Align align) {
        return text(text, 1, bold, align);
    }

    /** The same, that many times as large as the other text. */
    public Roll text(String text, float scale, boolean bold, Align align) {
        float height = size * scale;
        for (String line : pen.fit().wrap(text, pen.frame().width(), height)) {
            room(height * LEADING);
            y += height * LEADING;
            pen.text(sheet, pen.frame().left(), y - height * 0.25f, pen.frame().width(), height, bold, line, align);
        }
        return this;
    }

    /** Words at the left, over as many lines as they take, and a number at the right of the last one. */
    public Roll pair(String words, String number, boolean bold) {
        float gap = number.isEmpty() ? 0 : size;
        float wanted = pen.fit().typeface().width(pen.fit().typeface().drawable(number), size);
        float right = Math.min(wanted, pen.frame().width() * 0.6f);
        float left = pen.frame().width() - right - gap;
        List<String> lines = new ArrayList<>(pen.fit().wrap(words, left, size));
        if (lines.isEmpty()) {
            lines.add("");
        }
        for (int i = 0; i < lines.size(); i++) {
            room(size * LEADING);
            y += size * LEADING;
            float baseline = y - size * 0.25f;
            pen.text(sheet, pen.frame().left(), baseline, left, size, bold, lines.get(i), Align.LEFT);
            if (i == lines.size() - 1) {
                // A rounding of the width must not shrink a number that fits.
                pen.text(
                        sheet,
                        pen.frame().right() - right - 0.5f,
                        baseline,
                        right + 0.5f,
                        size,
                        bold,
                        number,
                        Align.RIGHT);
            }
        }
        return this;
    }

    /** A dashed line across. */
    public Roll rule() {
        room(size);
        y += size * 0.55f;
        sheet.add(new Ink.Line(pen.frame().left(), y, pen.frame().right(), y, 0.4f, true));
        y += size * 0.45f;
        return this;
    }

    /** A picture in the middle, at most that high. */
    public Roll picture(Picture picture, float height) {
        room(height);
        Codes.picture(sheet, pen.frame().left(), y, pen.frame().width(), height, picture);
        y += height + size / 2;
        return this;
    }

    /** A QR code in the middle, {@code side} points wide with its quiet zone. */
    public Roll qr(QrCode code, float side) {
        room(side);
        Codes.qr(sheet, pen.frame().left() + (pen.frame().width() - side) / 2, y, side, code);
        y += side;
        return this;
    }

    /**
     * A CODE-128 across, as high as given in points, with the quiet zones it needs; along the roll where letters make it
     * too long to lie across.
     */
    public Roll bars(String text, float height) {
        boolean letters = !text.chars().allMatch(Character::isDigit);
        if (letters && pen.frame().width() < HYBRID) {
            room(HYBRID + 2 * QUIET);
            float x = pen.frame().left() + (pen.frame().width() - height) / 2;
            Codes.turnedBars(sheet, x, y + QUIET, HYBRID, height, text);
            y += HYBRID + 2 * QUIET;
            return this;
        }
        room(height + size);
        float quiet = Math.min(10, pen.frame().width() * 0.04f);
        Codes.bars(sheet, pen.frame().left() + quiet, y + size / 2, pen.frame().width() - 2 * quiet, height, text);
        y += height + size;
        return this;
    }

    /** The sheets, each cut below its content. */
    public List<Sheet> cut() {
        ends.add(y);
        for (int i = 0; i < sheets.size(); i++) {
            float end = ends.get(i);
            if (sheets.size() > 1) {
                end += FOLIO * LEADING;
                folio(i, end);
            }
            sheets.get(i).cutAt(end + pen.frame().bottomMargin());
        }
        return List.copyOf(sheets);
    }

    /** The sheets in their full height, each with "Folha n/N" at its foot. */
    public List<Sheet> uncut() {
        for (int i = 0; i < sheets.size(); i++) {
            folio(i, pen.frame().bottom() - 2);
        }
        return List.copyOf(sheets);
    }

    private void folio(int index, float baseline) {
        String folio = "Folha " + (index + 1) + "/" + sheets.size();
        pen.text(
                sheets.get(index), pen.frame().left(), baseline, pen.frame().width(), FOLIO, false, folio, Align.RIGHT);
    }
}
