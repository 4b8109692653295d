package dev.rastro.search;

/**
 * Something to put into a query.
 *
 * @param text to put in
 * @param from first character to replace
 * @param to behind the last one
 */
public record Completion(String text, int from, int to) {
    /** The query with this in it. */
    public String applied(String query) {
        return query.substring(0, from) + text + query.substring(to);
    }
}
