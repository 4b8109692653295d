package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentCatalog.Company;
import dev.rastro.store.DocumentRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The parties of all documents, counted by the index's own list of terms: no document is looked at for it. */
final class PartyCount {
    private static final List<String> FIELDS = List.of(IndexFields.ISSUER_ID, IndexFields.RECIPIENT_ID);

    private final SearchIndex index;
    private final DocumentCatalog store;

    PartyCount(SearchIndex index, DocumentCatalog store) {
        this.index = index;
        this.store = store;
    }

    /** @param key of one of its documents */
    private record Party(
            String id, long documents, @Nullable AccessKey key) {}

    /** Those of most documents, most first. */
    List<Company> most(int limit) {
        List<Party> found = index.look(searcher -> found(searcher, limit));
        Map<AccessKey, DocumentRow> rows =
                store
                        .rows(found.stream()
                                .map(Party::key)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(DocumentRow::key, Function.identity()));
        return found.stream()
                .map(party -> new Company(party.id(), name(party, rows.get(party.key())), party.documents()))
                .toList();
    }

    private static List<Party> found(IndexSearcher searcher, int limit) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (String field : FIELDS) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    counts.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
                }
            }
        }
        // Documents that were replaced count among terms until their segment is written anew: those shown are counted.
        List<String> candidates = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        List<Party> parties = new ArrayList<>();
        for (String id : candidates) {
            parties.add(party(searcher, id));
        }
        return parties.stream()
                .filter(party -> party.documents() > 0)
                .sorted(Comparator.comparingLong(Party::documents).reversed().thenComparing(Party::id))
                .toList();
    }

    private static Party party(IndexSearcher searcher, String id) throws IOException {
        long documents = 0;
        AccessKey key = null;
        for (String field : FIELDS) {
            TermQuery query = new TermQuery(new Term(field, id));
            documents += searcher.count(query);
            TopDocs one = key == null ? searcher.search(query, 1) : null;
            if (one != null && one.scoreDocs.length > 0) {
                key = new AccessKey(
                        searcher.storedFields().document(one.scoreDocs[0].doc).get(IndexFields.KEY));
            }
        }
        return new Party(id, documents, key);
    }

    private static String name(Party party, @Nullable DocumentRow row) {
        if (row == null) {
            return "";
        }
        String name = party.id().equals(row.issuerId()) ? row.issuerName() : row.recipientName();
        return name == null ? "" : name;
    }
}
