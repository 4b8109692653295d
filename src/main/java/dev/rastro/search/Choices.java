package dev.rastro.search;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The values of fields with a fixed set of them: by the field's word for each, the name in the index. Immutable. */
final class Choices {
    private static final Map<SearchField.Kind, Map<String, String>> WORDS = Map.of(
            SearchField.Kind.SITUATION, by(Situation.values(), Situation::code),
            SearchField.Kind.MANIFESTATION, by(Manifestation.values(), Manifestation::code),
            SearchField.Kind.FAMILY, by(DfeFamily.values(), DfeFamily::label),
            SearchField.Kind.ENVIRONMENT, environments(),
            SearchField.Kind.YES_NO, Map.of("sim", "true", "nao", "false"));

    private Choices() {}

    private static <E extends Enum<E>> Map<String, String> by(E[] values, Function<E, String> word) {
        Map<String, String> words = new TreeMap<>();
        for (E each : values) {
            words.put(Words.code(word.apply(each).replace('_', ' ')), each.name());
        }
        words.remove("");
        return words;
    }

    private static Map<String, String> environments() {
        return Map.of("producao", Environment.PRODUCTION.name(), "homologacao", Environment.HOMOLOGATION.name());
    }

    /** What may be meant: the one that is called so, else all whose word begins so; empty for none. */
    static List<String> meant(SearchField.Kind kind, String typed) {
        Map<String, String> words = WORDS.getOrDefault(kind, Map.of());
        String code = Words.code(typed.replace('_', ' '));
        String exact = words.get(code);
        if (exact != null && kind == SearchField.Kind.FAMILY) {
            return List.of(exact);
        }
        return code.isEmpty()
                ? List.of()
                : words.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(code))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /** The words of a kind, sorted. */
    static List<String> words(SearchField.Kind kind) {
        return Arrays.asList(WORDS.getOrDefault(kind, Map.of()).keySet().toArray(String[]::new));
    }
}
