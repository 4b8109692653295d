package dev.rastro.print.layout;

import dev.rastro.print.page.Frame;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.Stamp;
import dev.rastro.print.page.TextFit;

/** What the program says beside the document, on every sheet of every layout: across it, and in its margin. */
public final class MarginNotes {
    /** Pale enough to read small print over it. */
    static final int PALE = 0xDEDEDE;

    private static final float LARGEST = 64;
    private static final float SIZE = 5.6f;
    private static final float NARROW = 300;
    /** How far below the content the note stands where the margin is wide. */
    private static final float NOTE = 10;

    /** Part of the way from edge to edge that the word may take. */
    private static final float SHARE = 0.86f;

    private static final double DIAGONAL = Math.sqrt(2);

    private final TextFit fit;
    private final int colour;

    /** Notes whose word across the sheet has that colour, 0xRRGGBB. */
    public MarginNotes(TextFit fit, int colour) {
        this.fit = fit;
        this.colour = colour;
    }

    /** Adds them to a sheet. */
    public void add(Sheet sheet, PrintSituation situation) {
        Frame frame = sheet.frame();
        if (!situation.watermarks().isEmpty()) {
            String words = String.join(" · ", situation.watermarks());
            float edge = Math.min(frame.pageWidth(), frame.pageHeight());
            sheet.add(new Ink.Watermark(words, fit.shrink(words, (float) (edge * DIAGONAL * SHARE), LARGEST), colour));
        }
        if (situation.asOf() != null) {
            String text = "Situação em " + Stamp.of(situation.asOf()) + ": " + SituationWords.of(situation.situation());
            boolean narrow = frame.pageWidth() < NARROW;
            float baseline =
                    frame.pageHeight() - Math.max(frame.bottomMargin() - NOTE, Math.min(8, frame.bottomMargin() / 2));
            new Pen(fit, frame)
                    .text(
                            sheet,
                            frame.left(),
                            baseline,
                            frame.width(),
                            narrow ? Math.min(SIZE, frame.bottomMargin() / 2) : SIZE,
                            false,
                            text,
                            Pen.Align.RIGHT);
        }
    }
}
