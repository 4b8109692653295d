package dev.rastro.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stood, in pixels.
 *
 * @param maximised whether it filled its screen; the rest is how it stands otherwise
 */
public record WindowPlacement(int x, int y, int width, int height, boolean maximised) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,6}),(-?\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(true|false)");
    /** So much of its upper edge has to be in reach to be dragged. */
    private static final double REACH = 120;

    private static final double TITLE = 40;

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<WindowPlacement> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new WindowPlacement(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        Boolean.parseBoolean(parts.group(5))))
                : Optional.empty();
    }

    /** The same, maximised or not. */
    public WindowPlacement maximised(boolean now) {
        return new WindowPlacement(x, y, width, height, now);
    }

    /** The same where it can be reached on {@code screens}, the first of which is the main one; else in the middle of that. */
    public WindowPlacement on(List<Rectangle2D> screens) {
        if (screens.isEmpty() || screens.stream().anyMatch(this::reachable)) {
            return this;
        }
        Rectangle2D main = screens.getFirst();
        int fitWidth = (int) Math.min(width, main.getWidth());
        int fitHeight = (int) Math.min(height, main.getHeight());
        return new WindowPlacement(
                (int) (main.getMinX() + (main.getWidth() - fitWidth) / 2),
                (int) (main.getMinY() + (main.getHeight() - fitHeight) / 2),
                fitWidth,
                fitHeight,
                maximised);
    }

    private boolean reachable(Rectangle2D screen) {
        double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        return seen >= Math.min(REACH, width) && y >= screen.getMinY() - TITLE / 2 && y <= screen.getMaxY() - TITLE;
    }

    @Override
    public String toString() {
        return x + "," + y + "," + width + "," + height + "," + maximised;
    }
}
