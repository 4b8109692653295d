package dev.rastro.print.layout;

import dev.rastro.dfe.TsvTable;
import java.util.HashMap;
import java.util.Map;

/** The words that the layouts' codes stand for: {@code code-words.tsv} beside the layout. Immutable. */
public final class CodeWords {
    private final Map<String, Map<String, String>> lists;

    private CodeWords(Map<String, Map<String, String>> lists) {
        this.lists = lists;
    }

    /** Reads the table beside a layout: list, code, word and the source. */
    public static CodeWords load(Class<?> layout) {
        Map<String, Map<String, String>> lists = new HashMap<>();
        TsvTable.load(layout, "code-words.tsv")
                .rows()
                .forEach(row -> lists.computeIfAbsent(row.text("list"), list -> new HashMap<>())
                        .put(row.text("code"), row.text("word")));
        return new CodeWords(lists);
    }

    /** The word alone; the code itself where the list lacks it, empty for an empty code. */
    public String word(String list, String code) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(code, code);
    }

    /** Code and word, "1 - Tomador"; the code itself where the list lacks it. */
    public String numbered(String list, String code) {
        String word = word(list, code);
        return word.equals(code) ? code : code + " - " + word;
    }

    /** Whether the list has the code. */
    public boolean knows(String list, String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }
}
