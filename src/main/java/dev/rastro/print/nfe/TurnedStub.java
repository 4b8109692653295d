package dev.rastro.print.nfe;

import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** The receipt stub of a DANFE in landscape: at the left, to be read upwards. */
final class TurnedStub {
    /** What it takes of the width of the sheet, with the line to cut along. */
    static final float WIDTH = 48f;

    private static final float STUB = 37f;
    private static final float HALF = 17f;
    private static final float NUMBER = 92f;
    private static final float DATE = 110f;
    private static final int UPWARDS = 90;

    private final Pen pen;
    private final Frame sheetFrame;

    /** On sheets of that frame, whose content begins {@link #WIDTH} further to the right. */
    TurnedStub(Pen pen, Frame sheetFrame) {
        this.pen = pen;
        this.sheetFrame = sheetFrame;
    }

    /** Draws it over the whole height. */
    void draw(Sheet sheet, String issuer, String number, String series) {
        float length = sheetFrame.bottom() - sheetFrame.top();
        float words = length - NUMBER;
        box(sheet, 0, 0, words, HALF);
        box(sheet, 0, HALF, DATE, STUB - HALF);
        box(sheet, DATE, HALF, words - DATE, STUB - HALF);
        box(sheet, words, 0, NUMBER, STUB);
        List<String> lines = pen.fit().wrap(PartyBlocks.receipt(issuer), words - 6, 6.2f);
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            text(sheet, 3, 7 + i * 7, words - 6, 6.2f, false, lines.get(i));
        }
        text(sheet, 3, HALF + 7, DATE - 6, Pen.LABEL, false, "DATA DE RECEBIMENTO");
        text(sheet, DATE + 3, HALF + 7, words - DATE - 6, Pen.LABEL, false, "IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR");
        centred(sheet, words, 11, 10, "NF-e");
        centred(sheet, words, 22, 9, "Nº " + Brazil.documentNumber(number));
        centred(sheet, words, 33, 9, "SÉRIE " + Brazil.series(series));
        float cut = sheetFrame.left() + (STUB + WIDTH) / 2;
        sheet.add(new Ink.Line(cut, sheetFrame.top(), cut, sheetFrame.bottom(), 0.5f, true));
    }

    /** {@code along} counts upwards from the foot of the sheet, {@code across} from the left. */
    private void box(Sheet sheet, float along, float across, float length, float height) {
        sheet.box(sheetFrame.left() + across, sheetFrame.bottom() - along - length, height, length);
    }

    private void text(Sheet sheet, float along, float across, float length, float size, boolean bold, String text) {
        String drawable = pen.fit().typeface().drawable(text);
        float fitting = pen.fit().shrink(drawable, length, size);
        float x = sheetFrame.left() + across;
        float y = sheetFrame.bottom() - along;
        sheet.add(new Ink.Text(x, y, fitting, bold, drawable, Ink.BLACK, UPWARDS));
    }

    private void centred(Sheet sheet, float along, float across, float size, String text) {
        float free =
                NUMBER - 4 - pen.fit().typeface().width(pen.fit().typeface().drawable(text), size);
        text(sheet, along + 2 + Math.max(0, free / 2), across, NUMBER - 4, size, true, text);
    }
}
