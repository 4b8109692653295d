package dev.rastro.desktop.pages;

import java.util.List;

/**
 * How large a page is shown.
 *
 * @param fit whether it follows the room there is; else {@code percent} counts
 * @param percent of its size on paper
 */
public record Zoom(Fit fit, int percent) {
    /** The ways to fit a page into the room. */
    public enum Fit {
        WIDTH,
        PAGE,
        NONE
    }

    /** As wide as there is room. */
    public static final Zoom WIDTH = new Zoom(Fit.WIDTH, 100);

    /** The whole page in the room. */
    public static final Zoom PAGE = new Zoom(Fit.PAGE, 100);

    private static final int LEAST = 25;
    private static final int MOST = 400;
    private static final List<Integer> STEPS = List.of(25, 50, 75, 100, 125, 150, 200, 300, 400);
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    /** A share of the size on paper, put into range. */
    public static Zoom of(int percent) {
        return new Zoom(Fit.NONE, Math.clamp(percent, LEAST, MOST));
    }

    /** What can be chosen. */
    public static List<Integer> steps() {
        return STEPS;
    }

    /** Pixels of the screen for each point of a page, in a room of that size in pixels. */
    double scale(Area page, double width, double height) {
        return switch (fit) {
            case WIDTH -> width / page.width();
            case PAGE -> Math.min(width / page.width(), height / page.height());
            case NONE -> PIXELS_PER_POINT * percent / 100;
        };
    }

    /** The next larger or smaller step from what is shown now with {@code scale}. */
    static Zoom step(double scale, boolean larger) {
        double now = scale / PIXELS_PER_POINT * 100;
        return larger
                ? of(STEPS.stream().filter(step -> step > now + 1).findFirst().orElse(MOST))
                : of(STEPS.reversed().stream()
                        .filter(step -> step < now - 1)
                        .findFirst()
                        .orElse(LEAST));
    }

    /** What is shown with {@code scale}, in percent of the size on paper. */
    static int percent(double scale) {
        return (int) Math.round(scale / PIXELS_PER_POINT * 100);
    }
}
