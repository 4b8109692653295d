package dev.rastro.print.nfse;

import dev.rastro.dfe.TsvTable;
import java.util.HashMap;
import java.util.Map;

/** What the codes of an NFS-e mean in words, from {@code terms.tsv}. Immutable, safe for use by several threads. */
final class Terms {
    private final Map<String, String> words;

    private Terms(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    static Terms load() {
        Map<String, String> words = new HashMap<>();
        TsvTable.load(Terms.class, "terms.tsv")
                .rows()
                .forEach(row -> words.put(row.text("field") + "=" + row.text("code"), row.text("words")));
        return new Terms(words);
    }

    /** The words for a code; the code itself where the table does not know it, empty where there is none. */
    String of(String field, String code) {
        return words.getOrDefault(field + "=" + code, code);
    }
}
