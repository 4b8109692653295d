package dev.rastro.search;

import dev.rastro.store.DocumentFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** Reads queries as of today. Safe for use by several threads. */
record Queries(SearchFields fields, Clock clock) {
    SearchQuery read(String text) {
        return new QueryParser(fields, LocalDate.now(clock)).parse(text);
    }

    /** The filter with its text as one query of the index; empty where the text asks for nothing. */
    Optional<Query> of(DocumentFilter filter) {
        SearchQuery asked = read(filter.text());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Query> all = new ArrayList<>(FilterQuery.of(filter));
        all.add(QueryBuilder.of(asked));
        return Optional.of(QueryBuilder.all(all));
    }
}
