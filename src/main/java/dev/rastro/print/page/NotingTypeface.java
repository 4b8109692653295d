package dev.rastro.print.page;

/** A font that remembers whether it was asked for characters it lacks. For one document, not thread-safe. */
public final class NotingTypeface implements Typeface {
    private final Typeface typeface;
    private boolean lacked;

    public NotingTypeface(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Whether something had to be replaced by "?". */
    public boolean lacked() {
        return lacked;
    }

    @Override
    public String drawable(String text) {
        String drawable = typeface.drawable(text);
        // The same object where nothing was replaced: the usual case costs nothing.
        lacked |= !drawable.equals(text) && !typeface.covers(text);
        return drawable;
    }

    @Override
    public boolean covers(String text) {
        return typeface.covers(text);
    }

    @Override
    public float width(String text, float size) {
        return typeface.width(text, size);
    }
}
