package dev.rastro.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class QueryParserTest {
    private static final SearchFields FIELDS = SearchFields.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static SearchQuery read(String text) {
        return new QueryParser(FIELDS, TODAY).parse(text);
    }

    private static SearchField field(String name) {
        return FIELDS.find(name).orElseThrow();
    }

    @Example
    void readsTheExampleOfTheManual() {
        SearchQuery query = read("emitente:moinho valor>1000 cfop:1102 situacao:cancelada desde:01/10");
        assertThat(query.problems()).isEmpty();
        assertThat(query.clauses())
                .containsExactly(
                        new Clause.InField(field("emitente"), List.of("moinho")),
                        new Clause.Between(field("valor"), 1_000_99 + 1, Long.MAX_VALUE),
                        new Clause.Code(field("cfop"), "1102"),
                        new Clause.OneOf(field("situacao"), List.of("CANCELLED", "CANCELLED_BY_REPLACEMENT")),
                        // 2026-10-01T00:00-03:00
                        new Clause.Between(field("desde"), 1_790_823_600L, Long.MAX_VALUE));
    }

    @Example
    void wordsPhrasesAndWhatMustNotBe() {
        assertThat(read("  Farinha   São-João \"leite em pó\" -sal -\"de mesa\"")
                        .clauses())
                .containsExactly(
                        new Clause.Anywhere("farinha"),
                        new Clause.Anywhere("sao"),
                        new Clause.Anywhere("joao"),
                        new Clause.Phrase(List.of("leite", "em", "po")),
                        new Clause.Not(new Clause.Anywhere("sal")),
                        new Clause.Not(new Clause.Phrase(List.of("de", "mesa"))));
        assertThat(read("produto:\"leite em pó\" ncm:1001|1101").clauses())
                .containsExactly(
                        new Clause.InField(field("produto"), List.of("leite", "em", "po")),
                        new Clause.Either(
                                List.of(new Clause.Code(field("ncm"), "1001"), new Clause.Code(field("ncm"), "1101"))));
    }

    @Example
    void amountsAreReadAsTheyAreTyped() {
        SearchField total = field("valor");
        assertThat(read("valor:1.234,56 1.234,56 total:1234.56").clauses())
                .containsOnly(new Clause.Between(total, 123_456, 123_456));
        assertThat(read("valor:1234 1.234").clauses()).containsOnly(new Clause.Between(total, 123_400, 123_499));
        assertThat(read("valor:100..200,50").clauses()).containsExactly(new Clause.Between(total, 10_000, 20_050));
        assertThat(read("valor>=100 valor<100").clauses())
                .containsExactly(
                        new Clause.Between(total, 10_000, Long.MAX_VALUE),
                        new Clause.Between(total, Long.MIN_VALUE, 9_999));
    }

    @Example
    void datesMayBeDaysMonthsAndYears() {
        assertThat(Days.parse("01/10", TODAY)).contains(new Days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1)));
        assertThat(Days.parse("27/11", TODAY))
                .contains(new Days(LocalDate.of(2025, 11, 27), LocalDate.of(2025, 11, 27)));
        assertThat(Days.parse("10/2026", TODAY))
                .contains(new Days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(Days.parse("2026", TODAY)).contains(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(Days.parse("Ontem", TODAY)).contains(new Days(TODAY.minusDays(1), TODAY.minusDays(1)));
        assertThat(Days.parse("31/02", TODAY)).isEmpty();
        assertThat(Days.parse("amanhã", TODAY)).isEmpty();
    }

    @Example
    void tellsWhatItCannotRead() {
        assertThat(read("cor:azul valor>muito desde:ja ncm: ncm>1 situacao:perdida \"aberta")
                        .problems())
                .extracting(SearchProblem::kind, SearchProblem::part)
                .containsExactly(
                        tuple(SearchProblem.Kind.UNKNOWN_FIELD, "cor:azul"),
                        tuple(SearchProblem.Kind.NOT_A_NUMBER, "valor>muito"),
                        tuple(SearchProblem.Kind.NOT_A_DATE, "desde:ja"),
                        tuple(SearchProblem.Kind.VALUE_MISSING, "ncm:"),
                        tuple(SearchProblem.Kind.NOT_COMPARABLE, "ncm>1"),
                        tuple(SearchProblem.Kind.UNKNOWN_CHOICE, "situacao:perdida"),
                        tuple(SearchProblem.Kind.QUOTE_OPEN, "\"aberta"));
    }

    /** Whatever is typed, there is an answer, and the index can be asked it. */
    @Property(tries = 3_000)
    void neverFails(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        'v', 'a', 'l', 'o', 'r', 'd', 't', 'e', ':', '=', '<', '>', '"', '-', '|', '.', ',', '/', ' ',
                        '0', '1', '9', 'ç', '\u0301', '\ud83d', '\ude00'
                    })
                    String text) {
        SearchQuery query = read(text);
        assertThat(QueryBuilder.of(query)).isNotNull();
        assertThat(Completions.of(FIELDS, text, text.length(), kind -> List.of()))
                .isNotNull();
        assertThat(new SearchWords(Locale.ROOT))
                .satisfies(words -> query.problems()
                        .forEach(each -> assertThat(words.problem(each)).isNotBlank()));
    }

    @Example
    void completesFieldsAndValues() {
        assertThat(Completions.of(FIELDS, "moinho emi", 10, kind -> List.of()))
                .extracting(each -> each.applied("moinho emi"))
                .containsExactly("moinho emitente:");
        assertThat(Completions.of(FIELDS, "situacao:canc", 13, kind -> List.of()))
                .extracting(each -> each.applied("situacao:canc"))
                .contains("situacao:cancelada", "situacao:canceladasubst");
        assertThat(Completions.of(FIELDS, "val", 3, kind -> List.of()))
                .extracting(Completion::text)
                .containsExactly("valor");
    }
}
