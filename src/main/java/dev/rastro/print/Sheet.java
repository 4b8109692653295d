package dev.rastro.print;

import java.util.ArrayList;
import java.util.List;

/** One sheet being laid out. Not thread-safe. */
final class Sheet {
    private final List<Ink> inks = new ArrayList<>();

    void add(Ink ink) {
        inks.add(ink);
    }

    void box(float x, float y, float width, float height) {
        add(new Ink.Box(x, y, width, height, 0.5f));
    }

    void line(float x1, float y1, float x2, float y2) {
        add(new Ink.Line(x1, y1, x2, y2, 0.5f, false));
    }

    List<Ink> inks() {
        return inks;
    }
}
