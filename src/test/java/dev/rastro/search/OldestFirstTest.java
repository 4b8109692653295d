package dev.rastro.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stretch by stretch the same pages come as from one search through everything. */
class OldestFirstTest {
    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = new SearchIndex(folder);
        List<DocumentRow> rows = ListedRows.random(3_000, 11);
        // In parts, as capture brings them: the index has several segments then.
        for (int from = 0; from < rows.size(); from += 700) {
            index.save(
                    rows.subList(from, Math.min(rows.size(), from + 700)).stream()
                            .map(row -> IndexedDocument.of(row, DocumentTexts.NONE))
                            .toList(),
                    from + 1);
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> keys(Query query, SearchSort sort, @Nullable Long stretch) {
        return index.look(searcher -> {
            List<String> found = new ArrayList<>();
            FieldDoc place = null;
            while (true) {
                var page = stretch == null
                        ? sort.page(searcher, query, place, 40)
                        : new OldestFirst(IndexFields.ISSUED, stretch).search(searcher, query, sort, place, 40);
                List<FieldDoc> hits =
                        Arrays.stream(page.scoreDocs).map(FieldDoc.class::cast).toList();
                hits.forEach(hit -> found.add(SearchSort.key(hit)));
                if (hits.size() < 40) {
                    return found;
                }
                place = hits.getLast();
            }
        });
    }

    @Test
    void thePagesAreThoseOfOneSearch() {
        SearchSort sort = new SearchSort(ListOrder.of(DocumentSort.ISSUED_AT, false));
        for (Query query : List.of(
                MatchAllDocsQuery.INSTANCE,
                new TermQuery(new Term(IndexFields.SITUATION, Situation.CANCELLED.name())),
                new TermQuery(new Term(IndexFields.SITUATION, "none")))) {
            List<String> whole = keys(query, sort, null);
            for (long stretch : new long[] {1, 10, 100, 5_000}) {
                assertThat(keys(query, sort, stretch))
                        .as("%s by %d", query, stretch)
                        .isEqualTo(whole);
            }
        }
        assertThat(keys(MatchAllDocsQuery.INSTANCE, sort, 10L)).hasSize(3_000).doesNotHaveDuplicates();
    }
}
