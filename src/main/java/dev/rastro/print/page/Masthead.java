package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Pen.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a sheet: who issued the document (with logo), what it is ("folha n/N"), its bar code and key, and its QR
 * code where it has one. For documents whose manual draws no head of its own.
 *
 * @param issuer name first, then the lines of the address
 * @param logo of the issuer
 * @param title the auxiliary document's short name, for example "DAMDFE"
 * @param subtitle its full name
 * @param marks lines in bold below it: number, series ...
 * @param key the key, encoded as bars and written in groups of four; empty where there is none
 * @param below lines below the key: where to look the document up
 * @param qr made by {@link #code}, {@code null} where there is none
 */
public record Masthead(
        List<String> issuer,
        @Nullable Picture logo,
        String title,
        String subtitle,
        List<String> marks,
        String key,
        List<String> below,
        @Nullable QrCode qr) {
    private static final float HEIGHT = 92f;
    private static final float TITLE = 108f;
    private static final float BARS = 238f;
    /** With letters the symbol is at least 11.5 cm wide (Nota Técnica Conjunta 2025.001), so its box is wider. */
    private static final float HYBRID_BARS = 346f;

    private static final float QUIET = 9f;

    public Masthead {
        issuer = List.copyOf(issuer);
        marks = List.copyOf(marks);
        below = List.copyOf(below);
    }

    /** A QR code as large as its box is; {@code null} where the text is empty or longer than any QR code. */
    public static @Nullable QrCode code(String text) {
        return QrCode.readable(text, HEIGHT).orElse(null);
    }

    /** Draws it and returns where it ends. */
    public float draw(Pen pen, Sheet sheet, float y, int number, int count) {
        Frame frame = pen.frame();
        float qrBox = qr == null ? 0 : HEIGHT;
        boolean hybrid = !key.chars().allMatch(Character::isDigit);
        float bars = key.isEmpty() ? 0 : hybrid ? HYBRID_BARS : BARS;
        float left = Math.max(100, frame.width() - TITLE - bars - qrBox);
        boolean stacked = left + TITLE + bars + qrBox > frame.width() + 1;
        float wide = stacked ? frame.width() - TITLE - qrBox : left;
        new IssuerBox(issuer, logo).draw(pen, sheet, frame.left(), y, wide, HEIGHT);
        title(pen, sheet, frame.left() + wide, y, number, count);
        if (qr != null) {
            float x = frame.right() - qrBox;
            sheet.box(x, y, qrBox, HEIGHT);
            Codes.qr(sheet, x, y, HEIGHT, qr);
        }
        float end = y + HEIGHT;
        if (stacked) {
            code(pen, sheet, frame.left(), end, frame.width(), hybrid);
            return end + HEIGHT;
        }
        if (bars > 0) {
            code(pen, sheet, frame.left() + wide + TITLE, y, bars, hybrid);
        }
        return end;
    }

    private void title(Pen pen, Sheet sheet, float x, float y, int number, int count) {
        sheet.box(x, y, TITLE, HEIGHT);
        float inner = TITLE - 8;
        pen.text(sheet, x + 4, y + 15, inner, 13, true, title, Align.CENTER);
        float at = y + 23;
        List<String> lines = pen.fit().wrap(subtitle, inner, 6.4f);
        for (String line : lines.subList(0, Math.min(4, lines.size()))) {
            pen.text(sheet, x + 4, at, inner, 6.4f, false, line, Align.CENTER);
            at += 7.4f;
        }
        List<String> bold = new ArrayList<>(marks);
        bold.add("FOLHA " + number + "/" + count);
        float step = Math.min(11.5f, (y + HEIGHT - 4 - at) / bold.size());
        float baseline = y + HEIGHT - 5 - (bold.size() - 1) * step;
        for (String line : bold) {
            pen.text(sheet, x + 4, baseline, inner, Math.min(10, step - 1), true, line, Align.CENTER);
            baseline += step;
        }
    }

    private void code(Pen pen, Sheet sheet, float x, float y, float width, boolean hybrid) {
        sheet.box(x, y, width, HEIGHT);
        float drawn = Math.min(width - 2 * QUIET, hybrid ? 328f : BARS - 2 * QUIET);
        Codes.bars(sheet, x + (width - drawn) / 2, y + 5, drawn, 34, key);
        pen.row(sheet, x, y + 43, List.of(Cell.centered(width, "CHAVE DE ACESSO", Brazil.key(key))));
        float at = y + 72;
        for (String line : below.subList(0, Math.min(2, below.size()))) {
            pen.text(sheet, x + 4, at, width - 8, 7.2f, false, line, Align.CENTER);
            at += 9;
        }
    }
}
