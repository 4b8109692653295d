package dev.rastro.desktop.pages;

/** A rectangle on a page, in points from its top left corner. */
public record Area(double x, double y, double width, double height) {
    /** Whether this letter follows the ones before on their line, upright or turned, so that they are shown as one. */
    boolean continues(Area before) {
        return beside(x, width, y, height, before.x, before.width, before.y, before.height)
                || beside(y, height, x, width, before.y, before.height, before.x, before.width);
    }

    /** On one line of thickness {@code thick}, with less than that between them. */
    private static boolean beside(
            double at,
            double length,
            double line,
            double thick,
            double beforeAt,
            double beforeLength,
            double beforeLine,
            double beforeThick) {
        double gap = Math.max(at - (beforeAt + beforeLength), beforeAt - (at + length));
        return Math.abs(line - beforeLine) < thick / 2 && Math.abs(thick - beforeThick) < thick / 2 && gap < thick;
    }

    Area joined(Area other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Area(
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }
}
