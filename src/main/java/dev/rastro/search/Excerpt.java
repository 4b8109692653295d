package dev.rastro.search;

import java.util.List;

/**
 * The place in a document that a search found.
 *
 * @param field of the index that the text is of
 * @param text as written, cut around what was found
 * @param marks what was found in it
 */
public record Excerpt(String field, String text, List<Mark> marks) {
    /** From the first character to behind the last. */
    public record Mark(int from, int to) {}
}
