package dev.rastro.update;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a version: one to four numbers between dots; what is not said is 0, so that 1.2 is 1.2.0. */
public record Version(String text) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");
    private static final int PARTS = 4;

    /** Reads one; empty for anything else, a preliminary version among it. */
    public static Optional<Version> parse(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Version(text)) : Optional.empty();
    }

    private int[] numbers() {
        String[] parts = text.split("\\.", -1);
        int[] numbers = new int[PARTS];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    @Override
    public String toString() {
        return text;
    }
}
