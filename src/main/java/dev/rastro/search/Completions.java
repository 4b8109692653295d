package dev.rastro.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Completes names of fields and fixed values. Pure. */
final class Completions {
    private Completions() {}

    /** @param inUse the tags, stages or names that documents have */
    static List<Completion> of(
            SearchFields fields, String query, int caret, Function<SearchField.Kind, List<String>> inUse) {
        Optional<Part> part = Part.of(query).stream()
                .filter(each -> each.from() < caret && caret <= each.to())
                .findFirst();
        if (part.isEmpty()) {
            return List.of();
        }
        int from = part.get().from() + (part.get().negated() ? 1 : 0);
        String typed = query.substring(from, caret);
        Optional<Comparison> comparison = Comparison.of(typed);
        return comparison.isPresent()
                ? values(fields, comparison.get(), caret, inUse)
                : names(fields, Words.code(typed), from, caret);
    }

    private static List<Completion> names(SearchFields fields, String typed, int from, int caret) {
        return typed.isEmpty()
                ? List.of()
                : fields.all().stream()
                        .filter(field -> field.name().startsWith(typed))
                        .map(field ->
                                new Completion(field.name() + (field.kind().ordered() ? "" : ":"), from, caret))
                        .toList();
    }

    private static List<Completion> values(
            SearchFields fields, Comparison comparison, int caret, Function<SearchField.Kind, List<String>> inUse) {
        String typed = Words.code(comparison.value());
        int from = caret - comparison.value().length();
        return fields.find(comparison.field())
                .map(field -> Stream.concat(
                                Choices.words(field.kind()).stream(),
                                inUse.apply(field.kind()).stream().map(Completions::quoted))
                        .filter(word -> Words.code(word).startsWith(typed)
                                && !Words.code(word).equals(typed))
                        .map(word -> new Completion(word, from, caret))
                        .toList())
                .orElse(List.of());
    }

    private static String quoted(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }
}
