package dev.rastro.store;

import org.jspecify.annotations.Nullable;

/**
 * Original bytes in the form they are stored in: the shared fragment taken out, the rest deflated.
 *
 * @param sha256 of the original bytes, hexadecimal
 * @param size of the original bytes
 * @param dictionary name of the preset dictionary, {@code null} for none
 * @param fragment text taken out (the X.509 certificate), {@code null} for none
 * @param fragmentAt offset it was taken from
 * @param deflated zlib stream of the rest
 */
public record PackedOriginal(
        String sha256,
        int size,
        @Nullable String dictionary,
        byte @Nullable [] fragment,
        int fragmentAt,
        byte[] deflated) {}
