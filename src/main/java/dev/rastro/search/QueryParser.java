package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: words that must all occur, "phrases", field:value, comparisons, a..b, values between bars, and a minus for
 * what must not be. Never fails: what cannot be read is a {@link SearchProblem} and restricts nothing. Not thread-safe.
 */
final class QueryParser {
    private final SearchFields fields;
    private final LocalDate today;
    private final List<SearchProblem> problems = new ArrayList<>();

    QueryParser(SearchFields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    SearchQuery parse(String text) {
        Optional<Clause> key = AccessKey.parse(text)
                .flatMap(whole -> fields.find("chave").map(field -> new Clause.KeyPart(field, whole.value())));
        return key.map(clause -> new SearchQuery(List.of(clause), List.of())).orElseGet(() -> parts(text));
    }

    private SearchQuery parts(String text) {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : Part.of(text)) {
            if (part.to() == text.length() && isFirstLetter(part)) {
                // The word is still being typed: one letter says nothing yet.
                continue;
            }
            if (part.quoteOpen()) {
                problems.add(new SearchProblem(SearchProblem.Kind.QUOTE_OPEN, part.text(), null));
            }
            List<Clause> meant = read(part);
            if (part.negated() && !meant.isEmpty()) {
                clauses.add(new Clause.Not(meant.getFirst()));
            } else {
                clauses.addAll(meant);
            }
        }
        return new SearchQuery(clauses, problems);
    }

    private static boolean isFirstLetter(Part part) {
        return part.text().length() == 1 && Character.isLetter(part.text().charAt(0));
    }

    private List<Clause> read(Part part) {
        String body = part.body();
        Optional<Comparison> comparison = Comparison.of(body);
        if (comparison.isPresent()) {
            return compared(part, comparison.get()).map(List::of).orElse(List.of());
        }
        if (body.startsWith("\"")) {
            List<String> words = Words.of(body);
            return words.isEmpty() ? List.of() : List.of(new Clause.Phrase(words));
        }
        if (Amounts.looksLike(body)) {
            return fields.find("valor")
                    .flatMap(total -> Amounts.cents(body).map(range -> between(total, range)))
                    .map(List::of)
                    .orElse(List.of());
        }
        List<String> words = Words.of(body);
        if (part.negated() && words.size() > 1) {
            // "-a.b" leaves out what has both side by side, not what has either.
            return List.of(new Clause.Phrase(words));
        }
        return words.stream().<Clause>map(Clause.Anywhere::new).toList();
    }

    private Optional<Clause> compared(Part part, Comparison comparison) {
        Optional<SearchField> field = fields.find(comparison.field());
        if (field.isEmpty()) {
            return problem(SearchProblem.Kind.UNKNOWN_FIELD, part, comparison.field());
        }
        if (comparison.value().isEmpty()) {
            return problem(SearchProblem.Kind.VALUE_MISSING, part, null);
        }
        if (!comparison.equality() && !field.get().kind().ordered()) {
            return problem(SearchProblem.Kind.NOT_COMPARABLE, part, null);
        }
        List<Clause> either = new ArrayList<>();
        for (String value : comparison.value().split("\\|", -1)) {
            if (!value.isBlank()) {
                Optional<Clause> clause = value(part, field.get(), comparison, value.strip());
                if (clause.isEmpty()) {
                    return Optional.empty();
                }
                either.add(clause.get());
            }
        }
        return either.isEmpty()
                ? problem(SearchProblem.Kind.VALUE_MISSING, part, null)
                : Optional.of(either.size() == 1 ? either.getFirst() : new Clause.Either(either));
    }

    private Optional<Clause> value(Part part, SearchField field, Comparison comparison, String value) {
        return switch (field.kind()) {
            case WORDS, TAG, STAGE, RESPONSIBLE -> words(part, value, words -> new Clause.InField(field, words));
            case CODE -> words(part, value, words -> new Clause.Code(field, String.join("", words)));
            case KEY -> words(part, value, words -> new Clause.KeyPart(field, String.join("", words)));
            case NUMBER ->
                ordered(part, field, comparison, value, QueryParser::number, SearchProblem.Kind.NOT_A_NUMBER);
            case MONEY -> ordered(part, field, comparison, value, Amounts::cents, SearchProblem.Kind.NOT_A_NUMBER);
            case DAY -> ordered(part, field, comparison, value, this::seconds, SearchProblem.Kind.NOT_A_DATE);
            case FROM -> day(part, value, days -> new Clause.Between(field, days[0], Long.MAX_VALUE));
            case UNTIL -> day(part, value, days -> new Clause.Between(field, Long.MIN_VALUE, days[1]));
            case SITUATION, MANIFESTATION, FAMILY, ENVIRONMENT, YES_NO -> choice(part, field, value);
        };
    }

    private Optional<Clause> words(Part part, String value, Function<List<String>, Clause> clause) {
        List<String> words = Words.of(value);
        return words.isEmpty()
                ? problem(SearchProblem.Kind.VALUE_MISSING, part, null)
                : Optional.of(clause.apply(words));
    }

    private Optional<Clause> ordered(
            Part part,
            SearchField field,
            Comparison comparison,
            String value,
            Function<String, Optional<long[]>> reader,
            SearchProblem.Kind unreadable) {
        int dots = value.indexOf("..");
        String first = dots < 0 ? value : value.substring(0, dots);
        String second = dots < 0 ? value : value.substring(dots + 2);
        Optional<long[]> least = reader.apply(first);
        Optional<long[]> most = reader.apply(second);
        if (least.isEmpty() || most.isEmpty()) {
            return problem(unreadable, part, null);
        }
        return Optional.of(between(field, comparison.range(least.get()[0], most.get()[1])));
    }

    private static Clause between(SearchField field, long[] range) {
        return new Clause.Between(field, range[0], range[1]);
    }

    private static Optional<long[]> number(String typed) {
        String digits = typed.replace(".", "");
        return digits.matches("[0-9]{1,18}")
                ? Optional.of(new long[] {Long.parseLong(digits), Long.parseLong(digits)})
                : Optional.empty();
    }

    private Optional<long[]> seconds(String typed) {
        return Days.parse(typed, today).map(days -> new long[] {days.firstSecond(), days.lastSecond()});
    }

    private Optional<Clause> day(Part part, String value, Function<long[], Clause> clause) {
        Optional<long[]> days = seconds(value);
        return days.isEmpty() ? problem(SearchProblem.Kind.NOT_A_DATE, part, null) : days.map(clause);
    }

    private Optional<Clause> choice(Part part, SearchField field, String value) {
        List<String> meant = Choices.meant(field.kind(), value);
        return meant.isEmpty()
                ? problem(SearchProblem.Kind.UNKNOWN_CHOICE, part, String.join(", ", Choices.words(field.kind())))
                : Optional.of(new Clause.OneOf(field, meant));
    }

    private Optional<Clause> problem(SearchProblem.Kind kind, Part part, @Nullable String hint) {
        problems.add(new SearchProblem(kind, part.text(), hint));
        return Optional.empty();
    }
}
