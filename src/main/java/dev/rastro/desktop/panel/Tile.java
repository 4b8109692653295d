package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A tile with what it counted.
 *
 * @param count {@code null} until it was counted
 */
record Tile(TileSpec spec, @Nullable Long count) {
    /** Colour has a meaning: there is something to decide. */
    Tone tone() {
        return open() ? spec.tone() : count == null ? Tone.NEUTRAL : Tone.SUCCESS;
    }

    boolean open() {
        return count != null && count > 0;
    }
}
