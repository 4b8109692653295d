package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;

/** One sheet being laid out. Not thread-safe. */
public final class Sheet {
    private static final float HAIR = 0.5f;

    private final List<Ink> inks = new ArrayList<>();
    private Frame frame;

    public Sheet(Frame frame) {
        this.frame = frame;
    }

    public Frame frame() {
        return frame;
    }

    /** Makes the sheet end there, for rolls of paper whose length follows from what is on them. */
    public void cutAt(float height) {
        frame = frame.withHeight(height);
    }

    public void add(Ink ink) {
        inks.add(ink);
    }

    public void box(float x, float y, float width, float height) {
        add(new Ink.Box(x, y, width, height, HAIR));
    }

    public void line(float x1, float y1, float x2, float y2) {
        add(new Ink.Line(x1, y1, x2, y2, HAIR, false));
    }

    /** What is on it, in the order of drawing. */
    public List<Ink> inks() {
        return inks;
    }
}
