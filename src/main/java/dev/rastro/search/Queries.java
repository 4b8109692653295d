package dev.rastro.search;

import dev.rastro.store.DocumentFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/** Reads queries as of today. Safe for use by several threads. */
record Queries(SearchFields fields, Clock clock) {
    SearchQuery read(String text) {
        return new QueryParser(fields, LocalDate.now(clock)).parse(text);
    }

    /** Whether a text asks for anything. */
    boolean asks(String text) {
        return !read(text).isEmpty();
    }

    /**
     * The filter with its text as one query of the index.
     *
     * @param changed the keys of the documents that changed since they were looked at, where the filter asks for these
     */
    Query of(DocumentFilter filter, List<String> changed) {
        List<Query> all = new ArrayList<>(FilterQuery.of(filter));
        all.addAll(NarrowingQuery.of(filter.narrowing(), changed));
        SearchQuery asked = read(filter.text());
        if (!asked.isEmpty()) {
            all.add(QueryBuilder.of(asked));
        }
        return QueryBuilder.all(all);
    }
}
