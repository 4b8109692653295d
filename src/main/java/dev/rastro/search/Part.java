package dev.rastro.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a query as typed: what stands between blanks, where quotes keep blanks together.
 *
 * @param from its first character in the query
 * @param to behind its last character
 * @param quoteOpen whether a quote is not closed
 */
record Part(String text, int from, int to, boolean quoteOpen) {
    static List<Part> of(String query) {
        List<Part> parts = new ArrayList<>();
        int from = -1;
        boolean quoted = false;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            boolean blank = Character.isWhitespace(c) && !quoted;
            if (from < 0 && !blank) {
                from = i;
            } else if (from >= 0 && blank) {
                parts.add(new Part(query.substring(from, i), from, i, false));
                from = -1;
            }
            if (c == '"') {
                quoted = !quoted;
            }
        }
        if (from >= 0) {
            parts.add(new Part(query.substring(from), from, query.length(), quoted));
        }
        return parts;
    }

    boolean negated() {
        return text.length() > 1 && text.charAt(0) == '-';
    }

    /** The text without the sign of negation. */
    String body() {
        return negated() ? text.substring(1) : text;
    }
}
