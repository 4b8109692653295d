package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The box with the issuer of a document: logo, where there is one and room for it, name, address. Text shrinks until all of
 * it is inside.
 *
 * @param lines name first
 */
public record IssuerBox(List<String> lines, @Nullable Picture logo) {
    private static final float NAME = 10f;
    private static final float ADDRESS = 7.4f;
    private static final float PADDING = 4f;
    /** Where less is left beside a logo, it stands above the text. */
    private static final float LEAST_TEXT = 110f;

    private static final int NAME_LINES = 3;

    public IssuerBox {
        lines = List.copyOf(lines);
    }

    public void draw(Pen pen, Sheet sheet, float x, float y, float width, float height) {
        sheet.box(x, y, width, height);
        float left = x + PADDING;
        float top = y + PADDING;
        float inner = width - 2 * PADDING;
        float room = height - 2 * PADDING;
        Picture picture = logo;
        if (picture != null) {
            float side = Math.min(room, width * 0.35f);
            if (inner - side >= LEAST_TEXT) {
                Codes.picture(sheet, left, top, side, room, picture);
                left += side + PADDING;
                inner -= side + PADDING;
            } else {
                Codes.picture(sheet, left, top, inner, room * 0.4f, picture);
                top += room * 0.4f;
                room *= 0.6f;
            }
        }
        text(pen, sheet, left, top, inner, room);
    }

    private void text(Pen pen, Sheet sheet, float x, float y, float width, float height) {
        float size = NAME;
        List<String> name = wrap(pen, lines.stream().limit(1).toList(), width, size);
        while (name.size() > NAME_LINES) {
            size *= 0.92f;
            name = wrap(pen, lines.stream().limit(1).toList(), width, size);
        }
        float small = ADDRESS;
        List<String> rest = wrap(pen, lines.stream().skip(1).toList(), width, small);
        while (name.size() * (size + 1.5f) + rest.size() * (small + 1.4f) > height) {
            small *= 0.94f;
            rest = wrap(pen, lines.stream().skip(1).toList(), width, small);
        }
        float at = y + (height - name.size() * (size + 1.5f) - rest.size() * (small + 1.4f)) / 2 + size - 1;
        for (String line : name) {
            pen.text(sheet, x, at, width, size, true, line, Align.CENTER);
            at += size + 1.5f;
        }
        for (String line : rest) {
            pen.text(sheet, x, at, width, small, false, line, Align.CENTER);
            at += small + 1.4f;
        }
    }

    private static List<String> wrap(Pen pen, List<String> texts, float width, float size) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.addAll(pen.fit().wrap(text, width, size)));
        return lines;
    }
}
