package dev.rastro.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text so that a search finds it whatever its case and accents. */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    /** Lower case, without accents, single spaces. */
    public static String fold(String text) {
        return singleSpaced(withoutAccents(text).toLowerCase(Locale.ROOT));
    }

    private static String withoutAccents(String text) {
        // Most names have none.
        return text.chars().allMatch(c -> c < 0x80)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String singleSpaced(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                result.append(c);
            } else if (i > 0 && !Character.isWhitespace(text.charAt(i - 1))) {
                result.append(' ');
            }
        }
        return result.toString().strip();
    }
}
