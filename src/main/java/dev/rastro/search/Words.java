package dev.rastro.search;

import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;

/** Text as the index has it: words of letters and digits, without case and accents. Pure. */
final class Words {
    /** Longer ones are no words. */
    private static final int LENGTH = 60;

    private Words() {}

    /** The words of a text, in order; "1.000-A" has three. */
    static List<String> of(String text) {
        String folded = SearchText.fold(text);
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                if (i > from) {
                    words.add(folded.substring(from, Math.min(i, from + LENGTH)));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** Letters and digits alone, without case and accents: codes are typed with any punctuation, or none. */
    static String code(String text) {
        return String.join("", of(text));
    }
}
