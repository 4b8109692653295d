package dev.rastro.print.page;

/**
 * What must stay free at the edges of a sheet, in millimetres: for printers that cannot print there, and for binding. A
 * layout whose own margins are wider keeps them; rolls and labels keep theirs, whose width is the paper's.
 */
public record Margins(int left, int top, int right, int bottom) {
    /** Nothing beyond what layouts leave free by themselves. */
    public static final Margins NONE = new Margins(0, 0, 0, 0);

    /** With wider ones the columns of a DANFE are too narrow to be read. */
    public static final int WIDEST = 25;

    /** Sheets are at least as wide as A5 in portrait. */
    private static final float SHEET = Frame.mm(148);
    /** The note of the situation stands below the content, inside of the margin. */
    private static final float NOTE = 10f;

    /** The same sheet with these margins at least. */
    public Frame within(Frame frame) {
        if (frame.pageWidth() < SHEET) {
            return frame;
        }
        return new Frame(
                frame.pageWidth(),
                frame.pageHeight(),
                Math.max(frame.left(), Frame.mm(left)),
                Math.max(frame.top(), Frame.mm(top)),
                Math.max(frame.rightMargin(), Frame.mm(right)),
                bottom == 0 ? frame.bottomMargin() : Math.max(frame.bottomMargin(), Frame.mm(bottom) + NOTE));
    }
}
