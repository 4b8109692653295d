package dev.rastro.print.page;

/** A part of a document that is drawn below others, over as many sheets as it takes. Not thread-safe. */
public interface Block {
    /** Room in points without which it does not begin on a sheet; 0 where any room does. */
    float least();

    /** Room that all that is not drawn yet would take. */
    float height();

    /**
     * Draws as much as fits between {@code y} and {@code bottom}. On a sheet that has nothing else it must draw something.
     *
     * @return where the next block begins
     */
    float draw(Sheet sheet, float y, float bottom);

    /** Whether all of it is drawn. */
    boolean finished();
}
