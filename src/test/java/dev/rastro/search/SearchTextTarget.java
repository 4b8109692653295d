package dev.rastro.search;

import dev.rastro.fuzz.FuzzTarget;

/** The texts of an original for the index. */
final class SearchTextTarget implements FuzzTarget {
    private final TextReader reader = new TextReader();

    @Override
    public void read(byte[] input) {
        reader.read(input);
    }
}
