package dev.rastro.desktop.acts;

import dev.rastro.acts.ActProgress;
import org.jspecify.annotations.Nullable;

/** Something that was done, and can be taken back and then done again. */
public interface Turnable {
    /**
     * What became of it.
     *
     * @param changed on so many documents; 0 where it was too late
     * @param back turns it over once more; {@code null} where nothing became different
     */
    record Turned(int changed, @Nullable Turnable back) {}

    /** What it is called behind "undo" and "redo". */
    String name();

    /** Takes it back, or does it again. Blocking, and not for the screen's thread. */
    Turned turn(ActProgress progress);

    /** What became of it, in words; {@code undone} where it was taken back. For the screen's thread only. */
    String told(Turned turned, boolean undone);
}
