package dev.rastro.desktop.lifecycle;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine.Transition;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state machine laid out for drawing; lengths in pixels from the upper left corner. Non-final situations stand on the left
 * as a spine, ends on the right, and each event has a lane of its own between them, so that no two labels meet.
 *
 * @param start the middle of the dot in which every life begins
 */
record Diagram(Point start, List<Box> boxes, List<Arrow> arrows, double width, double height) {
    record Point(double x, double y) {}

    /**
     * A situation.
     *
     * @param visits when the document came into it, oldest first; empty when it did not
     * @param current whether the document is in it now
     */
    record Box(Situation state, double x, double y, double width, double height, List<Visit> visits, boolean current) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        boolean visited() {
            return !visits.isEmpty();
        }
    }

    /** A moment at which the document came into a situation; {@code null} when no source tells it. */
    record Visit(@Nullable OffsetDateTime at) {}

    /**
     * A way from one situation to another.
     *
     * @param line its corners, the head at the last
     * @param label where its words stand
     * @param taken whether the document went that way
     */
    record Arrow(Transition way, List<Point> line, Label label, boolean taken) {}

    /**
     * Where words stand.
     *
     * @param width the words are wrapped at
     * @param height there is for them
     * @param upon whether they stand upon a line below them, else beside it
     */
    record Label(double x, double y, double width, double height, boolean upon) {}
}
