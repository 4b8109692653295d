package dev.rastro.search;

import dev.rastro.acts.ActFold;
import dev.rastro.acts.Note;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.store.CorruptOriginalException;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.OriginalStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the search index: the line of each document as the list shows it, and the texts of its original. It waits for the
 * list: what is read there may be newer than the events at hand, never older.
 */
public final class SearchProjection implements Projection<List<Document>> {
    private static final Logger LOG = LoggerFactory.getLogger(SearchProjection.class);
    private static final String NAME = "search";

    private final SearchIndex index;
    private final EventLog log;
    private final DocumentCatalog catalog;
    private final OriginalStore originals;
    private final Bus bus;
    private final Runnable listSettled;
    private final TextReader reader = new TextReader();

    /** @param listSettled returns once the list shows everything that is in the log */
    public SearchProjection(
            SearchIndex index,
            EventLog log,
            DocumentCatalog catalog,
            OriginalStore originals,
            Bus bus,
            Runnable listSettled) {
        this.index = index;
        this.log = log;
        this.catalog = catalog;
        this.originals = originals;
        this.bus = bus;
        this.listSettled = listSettled;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** An index that is ahead of the log belongs to another one: the data folder was put back to an earlier state. */
    @Override
    public long position() {
        long position = index.position();
        if (position <= log.lastPosition()) {
            return position;
        }
        LOG.warn("The search index is ahead of the log and is built anew");
        index.clear();
        return 0;
    }

    @Override
    public List<Document> prepare(List<Recorded> events) {
        listSettled.run();
        Set<AccessKey> keys = events.stream()
                .map(recorded -> recorded.envelope().key())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<DocumentRow> rows = catalog.rows(keys);
        Map<AccessKey, Kept> kept = index.look(searcher -> kept(searcher, rows));
        Map<AccessKey, List<String>> notes = notes(rows);
        List<Document> documents = new ArrayList<>();
        for (DocumentRow row : rows) {
            documents.add(IndexedDocument.of(
                    row,
                    texts(row, kept.get(row.key())).with(IndexFields.NOTE, notes.getOrDefault(row.key(), List.of()))));
        }
        return documents;
    }

    /** Their notes are of no original: the log has them. */
    private Map<AccessKey, List<String>> notes(List<DocumentRow> rows) {
        List<AccessKey> noted = rows.stream()
                .filter(row -> row.marks().notes() > 0)
                .map(DocumentRow::key)
                .toList();
        Map<AccessKey, List<String>> texts = new HashMap<>();
        if (!noted.isEmpty()) {
            log.readByKeys(noted)
                    .forEach((key, events) -> texts.put(
                            key,
                            ActFold.of(events).notes().stream().map(Note::text).toList()));
        }
        return texts;
    }

    /** The texts that the index has of a document, and the original that they are from. */
    private record Kept(String content, DocumentTexts texts) {}

    private static Map<AccessKey, Kept> kept(IndexSearcher searcher, List<DocumentRow> rows) throws IOException {
        Map<AccessKey, Kept> found = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (DocumentRow row : rows) {
            TopDocs hit = searcher.search(
                    new TermQuery(new Term(IndexFields.KEY, row.key().value())), 1);
            if (hit.scoreDocs.length > 0) {
                Document document = stored.document(hit.scoreDocs[0].doc);
                String content = document.get(IndexFields.CONTENT);
                if (content != null && content.equals(row.content())) {
                    found.put(row.key(), new Kept(content, StoredTexts.of(document)));
                }
            }
        }
        return found;
    }

    private DocumentTexts texts(DocumentRow row, @Nullable Kept kept) {
        String content = row.content();
        if (content == null) {
            return DocumentTexts.NONE;
        }
        if (kept != null) {
            return kept.texts();
        }
        try {
            return originals.read(content).map(reader::read).orElse(DocumentTexts.NONE);
        } catch (CorruptOriginalException e) {
            // "check" tells the operator of it; the rest of the document is found all the same.
            LOG.warn("The original of {} cannot be read for the search", row.key(), e);
            return DocumentTexts.NONE;
        }
    }

    @Override
    public void commit(List<List<Document>> prepared, long position) {
        index.save(prepared.stream().flatMap(List::stream).toList(), position);
        bus.post(new SearchAdvanced(position));
    }

    @Override
    public void reset() {
        index.clear();
    }
}
