package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Narrowing;
import dev.rastro.store.QuarantineEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The document list, whose filter's text is a query of the search: the index answers where there is one, the store where
 * there is none. Without a text the index also answers what it alone can in one look, or in much less time: orders of
 * several columns, and groups; as long as it keeps pace with the log. The rows themselves always come from the store. Safe
 * for use by several threads.
 */
public final class SearchCatalog implements DocumentCatalog {
    /** While it lacks more events than these, the index is being built: the store answers, more slowly. */
    private static final long PACE = 1_000;
    /** More changed documents than these are not told apart by the operator either. */
    private static final int CHANGED = 10_000;
    /** So many rows that are not shown cost less than to ask the index. */
    private static final int FEW_ARCHIVED = 2_000;

    private final DocumentCatalog store;
    private final SearchIndex index;
    private final Queries queries;
    private final LongSupplier behind;

    /** @param behind how many events of the log the index has yet to take in */
    SearchCatalog(DocumentCatalog store, SearchIndex index, Queries queries, LongSupplier behind) {
        this.store = store;
        this.index = index;
        this.queries = queries;
        this.behind = behind;
    }

    @Override
    public DocumentPage page(DocumentFilter filter, ListOrder order, DocumentPage.@Nullable Cursor after, int limit) {
        boolean byIndex = asks(filter) || (after == null ? betterByIndex(filter, order) : after.indexed());
        if (!byIndex) {
            return store.page(filter.withText(""), order, after, limit);
        }
        Query query = query(filter);
        SearchSort sort = new SearchSort(order);
        TopFieldDocs hits = index.look(searcher -> {
            FieldDoc place = sort.after(after, searcher.getIndexReader().maxDoc());
            return sort.search(searcher, query, place, limit + 1);
        });
        List<FieldDoc> found =
                Arrays.stream(hits.scoreDocs).map(FieldDoc.class::cast).toList();
        List<FieldDoc> shown = found.subList(0, Math.min(limit, found.size()));
        return new DocumentPage(
                inOrder(shown.stream().map(SearchSort::key).toList()),
                found.size() > limit ? SearchSort.cursor(shown.getLast()) : null);
    }

    /** Whether only the index can answer. */
    private boolean asks(DocumentFilter filter) {
        Narrowing.Within within = filter.narrowing().within();
        return queries.asks(filter.text()) || (within != null && !store.groupsBy(within.by()));
    }

    /**
     * The store has the rows of all documents in order; of those that match it has to walk through all. What was put away is
     * little, as a rule, and quickly passed.
     */
    private boolean betterByIndex(DocumentFilter filter, ListOrder order) {
        if (!order.simple()) {
            return tells(filter) && keepsPace();
        }
        return !filter.equals(DocumentFilter.all())
                && knows(filter)
                && !(filter.equals(DocumentFilter.desk()) && archived() <= FEW_ARCHIVED);
    }

    private int archived() {
        return index.look(searcher -> searcher.count(new TermQuery(new Term(IndexFields.ARCHIVED, "true"))));
    }

    /** Whether the index answers a filter as the store would: it lacks nothing of the log, and has what is asked for. */
    private boolean knows(DocumentFilter filter) {
        return tells(filter) && behind.getAsLong() == 0;
    }

    /** Whether what is asked for is in the index: what lies in quarantine is not. */
    private static boolean tells(DocumentFilter filter) {
        return !filter.pending().codes().contains(QuarantineEntry.STATE);
    }

    private boolean keepsPace() {
        return behind.getAsLong() <= PACE;
    }

    private Query query(DocumentFilter filter) {
        return queries.of(filter, filter.narrowing().changedSinceSeen() ? changed() : List.of());
    }

    /** What changed since the operator looked is known to the store alone. */
    private List<String> changed() {
        DocumentFilter changed = DocumentFilter.all().withNarrowing(Narrowing.NONE.withChangedSinceSeen(true));
        return store.page(changed, ListOrder.of(DocumentSort.KEY, false), null, CHANGED).rows().stream()
                .map(row -> row.key().value())
                .toList();
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
        if (!asks(filter) && !knows(filter)) {
            return store.totals(filter.withText(""));
        }
        Query query = query(filter);
        return index.look(searcher -> searcher.search(query, SumCollector.manager()));
    }

    @Override
    public boolean groupsBy(GroupBy by) {
        return true;
    }

    @Override
    public List<DocumentGroup> groups(DocumentFilter filter, List<GroupBy> by) {
        boolean byIndex = asks(filter) || !by.stream().allMatch(store::groupsBy) || (tells(filter) && keepsPace());
        if (!byIndex) {
            return store.groups(filter.withText(""), by);
        }
        Query query = query(filter);
        return index.look(searcher -> searcher.search(query, GroupCollector.manager(by)));
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
        return knows(DocumentFilter.all()) ? new PartyCount(index, store).most(limit) : store.companies(limit);
    }
}
