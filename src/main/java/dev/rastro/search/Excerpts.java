package dev.rastro.search;

import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds in a document's texts what a query asked for. Pure. */
final class Excerpts {
    private static final int BEFORE = 30;
    private static final int LENGTH = 110;

    private Excerpts() {}

    /** The text with most of the words; empty where no text has any, as with a value or a date. */
    static Optional<Excerpt> of(SearchQuery query, DocumentTexts texts) {
        Set<String> words =
                new TreeSet<>(query.clauses().stream().flatMap(Excerpts::words).toList());
        Excerpt best = null;
        for (Map.Entry<String, List<String>> field : texts.byField().entrySet()) {
            for (String text : field.getValue()) {
                List<Excerpt.Mark> marks = marks(text, words);
                if (!marks.isEmpty()
                        && (best == null || marks.size() > best.marks().size())) {
                    best = new Excerpt(field.getKey(), text, marks);
                }
            }
        }
        return Optional.ofNullable(best).map(Excerpts::cut);
    }

    private static Stream<String> words(Clause clause) {
        return switch (clause) {
            case Clause.Anywhere it -> Stream.of(it.word());
            case Clause.Phrase it -> it.words().stream();
            case Clause.InField it -> it.words().stream();
            case Clause.Code it -> Stream.of(it.code());
            case Clause.Either it -> it.clauses().stream().flatMap(Excerpts::words);
            case Clause.KeyPart it -> Stream.empty();
            case Clause.OneOf it -> Stream.empty();
            case Clause.Between it -> Stream.empty();
            case Clause.Not it -> Stream.empty();
        };
    }

    private static List<Excerpt.Mark> marks(String text, Set<String> words) {
        List<Excerpt.Mark> marks = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                String word = SearchText.fold(text.substring(from, i));
                if (words.stream().anyMatch(word::startsWith)) {
                    marks.add(new Excerpt.Mark(from, i));
                }
                from = -1;
            }
        }
        return marks;
    }

    private static Excerpt cut(Excerpt whole) {
        int first = whole.marks().getFirst().from();
        int from = first <= BEFORE ? 0 : first - BEFORE;
        int to = Math.min(whole.text().length(), from + LENGTH);
        String before = from > 0 ? "…" : "";
        String text =
                before + whole.text().substring(from, to) + (to < whole.text().length() ? "…" : "");
        int moved = before.length() - from;
        return new Excerpt(
                whole.field(),
                text,
                whole.marks().stream()
                        .filter(mark -> mark.to() <= to)
                        .map(mark -> new Excerpt.Mark(mark.from() + moved, mark.to() + moved))
                        .toList());
    }
}
