package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.layout.PrintNotices;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The additional information: infAdFisco and infCpl both belong to "informações complementares"; "reservado ao fisco" is
 * never filled by the taxpayer (MOC 7.1.6). What does not fit goes on, on the next sheets, in a box of its own.
 */
final class AdditionalInformation {
    static final float SIZE = 6.4f;
    static final float LINE = 7.4f;
    private static final float HEAD = 9f;
    static final float LEAST = 62f;
    /** What the table of items keeps on the first sheet at any rate. */
    private static final float LEAST_TABLE = 50f;

    private static final float MOST = 150f;
    private static final float SHARE = 0.67f;
    private static final float PADDING = 3f;

    private Pen pen;
    private final List<String> paragraphs;
    private List<Line> lines;
    private List<String> rest = List.of();

    /** A line and the paragraph it is of. */
    private record Line(int paragraph, String text) {}

    AdditionalInformation(Pen pen, Printable document, List<String> more) {
        this.pen = pen;
        this.paragraphs = paragraphs(texts(document, more));
        this.lines = wrap(paragraphs, pen.frame().width() * SHARE);
    }

    private static List<String> texts(Printable document, List<String> more) {
        XmlNode note = document.content();
        List<String> texts = new ArrayList<>(PrintNotices.of(document));
        texts.add(note.text("infAdic/infAdFisco"));
        texts.add(note.text("infAdic/infCpl"));
        for (XmlNode remark : note.all("infAdic/obsCont")) {
            texts.add(IssuerLines.joined(": ", remark.attribute("xCampo"), remark.text("xTexto")));
        }
        texts.add(References.of(note));
        texts.addAll(more);
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private List<String> paragraphs(List<String> texts) {
        return texts.stream()
                // Many programs put ";" where they want a new line; as punctuation it has a space after it.
                .flatMap(text -> Stream.of(text.split(";(?=\\S)|\\R", -1)))
                .map(part -> pen.fit().typeface().drawable(part).strip())
                .toList();
    }

    private List<Line> wrap(List<String> parts, float width) {
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (String line : pen.fit().wrap(parts.get(i), width - 2 * PADDING, SIZE)) {
                result.add(new Line(i, line));
            }
        }
        return result;
    }

    /** What remains of the paragraphs after these lines, each a piece of its paragraph. */
    private List<String> after(List<Line> shown) {
        List<String> rest = new ArrayList<>(paragraphs);
        for (Line line : shown) {
            rest.set(
                    line.paragraph(),
                    rest.get(line.paragraph()).substring(line.text().length()).strip());
        }
        return rest;
    }

    /** Height of the block on the first sheet, when items of that height share the room with it. */
    float firstHeight(float room, float items) {
        float fair = Math.min(MOST, room - LEAST_TABLE);
        return Math.clamp(HEAD + lines.size() * LINE + PADDING, LEAST, Math.max(LEAST, Math.max(fair, room - items)));
    }

    /** Height of the block on a first sheet without items. */
    float wholeHeight(float room) {
        return Math.clamp(HEAD + lines.size() * LINE + PADDING, LEAST, Math.max(LEAST, room - Frame.TITLE));
    }

    /** Draws the block of the first sheet. */
    void drawFirst(Sheet sheet, float y, float height) {
        float width = pen.frame().width() * SHARE;
        pen.title(sheet, pen.frame().left(), y, "DADOS ADICIONAIS");
        float top = y + Frame.TITLE;
        sheet.box(pen.frame().left(), top, width, height);
        sheet.box(pen.frame().left() + width, top, pen.frame().width() - width, height);
        label(sheet, pen.frame().left(), top, "INFORMAÇÕES COMPLEMENTARES");
        label(sheet, pen.frame().left() + width, top, "RESERVADO AO FISCO");
        int room = linesIn(height - HEAD - PADDING);
        boolean goesOn = lines.size() > room;
        List<Line> shown = goesOn ? lines.subList(0, room - 1) : lines;
        draw(sheet, top, width, shown);
        if (goesOn) {
            float last = top + HEAD + room * LINE;
            pen.text(
                    sheet,
                    pen.frame().left() + PADDING,
                    last,
                    width - 2 * PADDING,
                    SIZE,
                    true,
                    "CONTINUA NA PRÓXIMA FOLHA",
                    Align.RIGHT);
        }
        rest = after(shown);
        lines = wrap(rest, pen.frame().width());
    }

    /** Goes on, on sheets of another width. */
    void continueOn(Pen other) {
        pen = other;
        lines = wrap(rest, pen.frame().width());
    }

    private static int linesIn(float height) {
        // A height made for n lines must hold n lines, whatever rounding does to it.
        return (int) (height / LINE + 0.05f);
    }

    boolean finished() {
        return lines.isEmpty();
    }

    /** Height that the rest would need on a further sheet. */
    float restHeight() {
        return Frame.TITLE + HEAD + lines.size() * LINE + PADDING;
    }

    /** Draws as much of the rest as fits between {@code y} and {@code bottom}. */
    void drawRest(Sheet sheet, float y, float bottom) {
        int room = linesIn(bottom - y - Frame.TITLE - HEAD - PADDING);
        if (room < 1) {
            return;
        }
        List<Line> shown = lines.subList(0, Math.min(room, lines.size()));
        float height = HEAD + shown.size() * LINE + PADDING;
        pen.title(sheet, pen.frame().left(), y, "DADOS ADICIONAIS (CONTINUAÇÃO)");
        float top = y + Frame.TITLE;
        sheet.box(pen.frame().left(), top, pen.frame().width(), height);
        label(sheet, pen.frame().left(), top, "INFORMAÇÕES COMPLEMENTARES");
        draw(sheet, top, pen.frame().width(), shown);
        lines = lines.subList(shown.size(), lines.size());
    }

    private void label(Sheet sheet, float x, float y, String text) {
        sheet.add(new Ink.Text(x + PADDING, y + 6.4f, Pen.LABEL, false, text));
    }

    private void draw(Sheet sheet, float top, float width, List<Line> shown) {
        for (int i = 0; i < shown.size(); i++) {
            pen.text(
                    sheet,
                    pen.frame().left() + PADDING,
                    top + HEAD + (i + 1) * LINE - 1,
                    width - 2 * PADDING,
                    SIZE,
                    false,
                    shown.get(i).text(),
                    Align.LEFT);
        }
    }
}
