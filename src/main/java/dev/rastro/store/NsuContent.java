package dev.rastro.store;

import dev.rastro.dfe.Nsu;

/**
 * An NSU that brought something.
 *
 * @param content lower-case hexadecimal SHA-256 of the original that is kept
 */
public record NsuContent(Nsu nsu, NsuState state, String content) {
    /** @throws IllegalArgumentException for a state without content */
    public NsuContent {
        if (!state.hasContent()) {
            throw new IllegalArgumentException(nsu + " has no content: " + state);
        }
    }
}
