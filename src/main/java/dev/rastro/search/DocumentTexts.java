package dev.rastro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written in a document, by field of the index, as written.
 *
 * @param byField in the order of the document, without repeats
 */
record DocumentTexts(Map<String, List<String>> byField) {
    static final DocumentTexts NONE = new DocumentTexts(Map.of());

    /** The same with other texts of one field. */
    DocumentTexts with(String field, List<String> texts) {
        Map<String, List<String>> all = new TreeMap<>(byField);
        all.remove(field);
        if (!texts.isEmpty()) {
            all.put(field, texts);
        }
        return new DocumentTexts(all);
    }

    /** Gathers texts; a bound keeps a hostile or huge document from filling the index. */
    static final class Builder {
        private static final int CHARACTERS = 400_000;

        private final Map<String, List<String>> byField = new TreeMap<>();
        private int room = CHARACTERS;

        void add(String field, String text) {
            List<String> texts = byField.computeIfAbsent(field, any -> new ArrayList<>());
            // Taxes and names repeat themselves in items side by side; a look at the last few is enough.
            boolean repeated =
                    texts.subList(Math.max(0, texts.size() - 8), texts.size()).contains(text);
            if (!repeated && !text.isEmpty() && text.length() <= room) {
                texts.add(text);
                room -= text.length();
            }
        }

        DocumentTexts build() {
            return new DocumentTexts(byField);
        }
    }
}
