package dev.rastro.print.paper;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Some pages of a document: "1-3, 7, 9-". Immutable. */
public final class PageRange {
    /** Every page. */
    public static final PageRange ALL = new PageRange("");

    private static final Pattern PART = Pattern.compile("\\s*([0-9]{1,5})?\\s*(-)?\\s*([0-9]{1,5})?\\s*");

    private final String text;

    private PageRange(String text) {
        this.text = text;
    }

    /** Reads a range; nothing is every page. Empty where it makes no sense: letters, page 0, from 5 to 3. */
    public static Optional<PageRange> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(ALL);
        }
        for (String part : text.split("[,;]", -1)) {
            if (bounds(part, 1).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new PageRange(text.strip()));
    }

    private static Optional<int[]> bounds(String part, int count) {
        Matcher parts = PART.matcher(part);
        if (!parts.matches() || (parts.group(1) == null && parts.group(3) == null)) {
            return Optional.empty();
        }
        boolean single = parts.group(2) == null;
        if (single && parts.group(1) != null && parts.group(3) != null) {
            return Optional.empty();
        }
        String one = parts.group(1) == null ? "1" : parts.group(1);
        int first = single ? Integer.parseInt(parts.group(1) == null ? parts.group(3) : one) : Integer.parseInt(one);
        int last = single ? first : parts.group(3) == null ? Math.max(first, count) : Integer.parseInt(parts.group(3));
        return first < 1 || last < first ? Optional.empty() : Optional.of(new int[] {first, last});
    }

    /** Indexes, from 0 and ascending, of the pages that a document of {@code count} pages has of it. */
    public int[] of(int count) {
        if (text.isEmpty()) {
            return IntStream.range(0, count).toArray();
        }
        TreeSet<Integer> pages = new TreeSet<>();
        for (String part : text.split("[,;]", -1)) {
            bounds(part, count)
                    .ifPresent(range -> IntStream.rangeClosed(range[0], Math.min(range[1], count))
                            .forEach(page -> pages.add(page - 1)));
        }
        return pages.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
