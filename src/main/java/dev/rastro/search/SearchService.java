package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.MarkCatalog;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Searching as window and command line know it. Safe for use by several threads. */
public final class SearchService {
    private final SearchIndex index;
    private final Queries queries;
    private final SearchCatalog catalog;
    private final EventLog log;
    private final NamesInUse inUse;

    /** @param clock tells which year a day without one is of */
    public SearchService(DocumentCatalog store, EventLog log, SearchIndex index, Clock clock, MarkCatalog marks) {
        this.inUse = new NamesInUse(marks);
        this.index = index;
        this.log = log;
        this.queries = new Queries(SearchFields.load(), clock);
        this.catalog = new SearchCatalog(store, index, queries, this::behind);
    }

    /** The list whose filter's text is a query. */
    public DocumentCatalog catalog() {
        return catalog;
    }

    /** The parts of a query that cannot be read, in its order. */
    public List<SearchProblem> problems(String query) {
        return queries.read(query).problems();
    }

    /** The query with unknown words replaced by the nearest known ones; empty where there is nothing to replace. */
    public Optional<String> didYouMean(String query) {
        return index.look(searcher -> corrected(query, new Spelling(searcher.getIndexReader())));
    }

    private static Optional<String> corrected(String query, Spelling spelling) throws IOException {
        StringBuilder result = new StringBuilder(query);
        List<Part> parts = Part.of(query);
        // From the end, so that places before stay where they are.
        for (Part part : parts.reversed()) {
            int from = part.text().lastIndexOf(':') + 1;
            String typed = part.text().substring(from).replace("\"", "");
            List<String> words = Words.of(typed);
            if (words.size() == 1) {
                Optional<String> better = spelling.instead(words.getFirst());
                if (better.isPresent()) {
                    int at = part.from() + part.text().indexOf(typed, from);
                    result.replace(at, at + typed.length(), better.get());
                }
            }
        }
        return result.toString().equals(query) ? Optional.empty() : Optional.of(result.toString());
    }

    /** Where in a document a query's words stand; empty where they stand in none of its texts. */
    public Optional<Excerpt> excerpt(AccessKey key, String query) {
        return index.look(searcher -> texts(searcher, key)).flatMap(texts -> Excerpts.of(queries.read(query), texts));
    }

    private static Optional<DocumentTexts> texts(IndexSearcher searcher, AccessKey key) throws IOException {
        TopDocs hit = searcher.search(new TermQuery(new Term(IndexFields.KEY, key.value())), 1);
        if (hit.scoreDocs.length == 0) {
            return Optional.empty();
        }
        Document document = searcher.storedFields().document(hit.scoreDocs[0].doc);
        return Optional.of(StoredTexts.of(document));
    }

    /** The CFOPs of documents, each once and sorted; nothing of those that the index does not have. */
    public Map<AccessKey, List<String>> cfops(Collection<AccessKey> keys) {
        return index.look(searcher -> ItemCodes.of(searcher, keys));
    }

    /** How many events of the log the index has yet to take in; 0 when a search finds everything. */
    public long behind() {
        return Math.max(0, log.lastPosition() - index.position());
    }

    /** The position in the log up to which everything is found; behind its end for a while, never before it. */
    public long position() {
        return index.position();
    }

    /** How many documents the index has. */
    public long documents() {
        return index.look(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    /** What may be typed next: names of fields and values of those that have a fixed set. */
    public List<Completion> completions(String query, int caret) {
        return Completions.of(queries.fields(), query, caret, inUse);
    }
}
