package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The document list, whose filter's text is a query of the search: the index answers where there is one, the store where
 * there is none. The rows themselves always come from the store. Safe for use by several threads.
 */
public final class SearchCatalog implements DocumentCatalog {
    private final DocumentCatalog store;
    private final SearchIndex index;
    private final Queries queries;

    SearchCatalog(DocumentCatalog store, SearchIndex index, Queries queries) {
        this.store = store;
        this.index = index;
        this.queries = queries;
    }

    @Override
    public DocumentPage page(
            DocumentFilter filter,
            DocumentSort order,
            boolean descending,
            DocumentPage.@Nullable Cursor after,
            int limit) {
        Optional<Query> query = queries.of(filter);
        if (query.isEmpty()) {
            return store.page(filter.withText(""), order, descending, after, limit);
        }
        SearchSort sort = new SearchSort(order, descending);
        TopFieldDocs hits = index.look(searcher -> {
            FieldDoc place = sort.after(after, searcher.getIndexReader().maxDoc());
            return place == null
                    ? searcher.search(query.get(), limit + 1, sort.sort())
                    : (TopFieldDocs) searcher.searchAfter(place, query.get(), limit + 1, sort.sort());
        });
        List<FieldDoc> found =
                Arrays.stream(hits.scoreDocs).map(FieldDoc.class::cast).toList();
        List<FieldDoc> shown = found.subList(0, Math.min(limit, found.size()));
        return new DocumentPage(
                inOrder(shown.stream().map(SearchSort::key).toList()),
                found.size() > limit ? SearchSort.cursor(shown.getLast()) : null);
    }

    private List<DocumentRow> inOrder(List<String> keys) {
        Map<String, DocumentRow> rows = store
                .rows(keys.stream().map(AccessKey::new).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.key().value(), Function.identity()));
        // A row that is missing is being computed anew, and the list asks again when it is there.
        return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Totals totals(DocumentFilter filter) {
        Optional<Query> query = queries.of(filter);
        return query.isEmpty()
                ? store.totals(filter.withText(""))
                : index.look(searcher -> searcher.search(query.get(), SumCollector.manager()));
    }

    @Override
    public Optional<DocumentRow> find(AccessKey key) {
        return store.find(key);
    }

    @Override
    public List<DocumentRow> rows(Collection<AccessKey> keys) {
        return store.rows(keys);
    }

    @Override
    public List<Company> companies(int limit) {
        return store.companies(limit);
    }
}
