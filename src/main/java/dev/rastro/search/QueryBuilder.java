package dev.rastro.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Puts a question into the words of the index. Stateless. */
final class QueryBuilder {
    /** Shorter words are looked for as they are: as a beginning, nearly everything would match. */
    private static final int PREFIX = 2;
    /** Shorter parts are taken for words, not for a part of a key. */
    private static final int KEY_PART = 4;

    private QueryBuilder() {}

    static Query of(SearchQuery query) {
        return all(query.clauses().stream().map(QueryBuilder::of).toList());
    }

    static Query all(List<Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        // A query of "not" alone finds nothing in Lucene's eyes.
        builder.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        queries.forEach(query -> builder.add(query, Occur.FILTER));
        return builder.build();
    }

    static Query any(List<Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, Occur.SHOULD));
        return new ConstantScoreQuery(builder.build());
    }

    private static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Anywhere it -> anywhere(it.word());
            case Clause.Phrase it -> new PhraseQuery(IndexFields.ALL, it.words().toArray(String[]::new));
            case Clause.InField it ->
                all(it.words().stream()
                        .map(word -> beginning(it.field().index(), word))
                        .toList());
            case Clause.Code it -> beginning(it.field().index(), it.code());
            case Clause.KeyPart it -> keyPart(it.field().index(), it.part());
            case Clause.OneOf it -> oneOf(it.field().index(), it.values());
            case Clause.Between it -> LongField.newRangeQuery(it.field().index(), it.least(), it.most());
            case Clause.Either it ->
                any(it.clauses().stream().map(QueryBuilder::of).toList());
            case Clause.Not it -> not(of(it.clause()));
        };
    }

    private static Query anywhere(String word) {
        Query words = beginning(IndexFields.ALL, word);
        boolean keyLike = word.length() >= KEY_PART && word.chars().anyMatch(c -> c >= '0' && c <= '9');
        return keyLike ? any(List.of(words, keyPart(IndexFields.KEY, word))) : words;
    }

    private static Query beginning(String field, String word) {
        return word.length() < PREFIX ? new TermQuery(new Term(field, word)) : new PrefixQuery(new Term(field, word));
    }

    /** The beginning or the end of a document's own key, or a group of four of it; of a key that it cites, the beginning. */
    private static Query keyPart(String field, String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        if (!field.equals(IndexFields.KEY)) {
            return new PrefixQuery(new Term(field, part));
        }
        return any(List.of(
                new PrefixQuery(new Term(IndexFields.KEY, upper)),
                new PrefixQuery(new Term(
                        IndexFields.YEK, new StringBuilder(upper).reverse().toString())),
                new TermQuery(new Term(IndexFields.KEY_GROUP, upper))));
    }

    static Query oneOf(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
