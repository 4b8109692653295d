package dev.rastro.search;

import dev.rastro.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What somebody types or pastes into the search: read, asked of an index, completed, marked in texts. */
final class QueryLanguageTarget implements FuzzTarget {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String TEXT = "Parafusos Ltda 12345678000195 parafuso sextavado";

    private final SearchFields fields = SearchFields.load();
    private final SearchWords words = new SearchWords(Locale.ENGLISH);
    private final DocumentTexts texts = new DocumentTexts(Map.of("item", List.of(TEXT)));
    private final IndexSearcher searcher = searcher();

    @Override
    public void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        SearchQuery query = new QueryParser(fields, TODAY).parse(text);
        query.problems().forEach(words::problem);
        Excerpts.of(query, texts);
        Completions.of(fields, text, text.length(), kind -> List.of("Urgente", "A pagar"));
        try {
            searcher.count(QueryBuilder.of(query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexSearcher searcher() {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                Document document = new Document();
                document.add(new TextField(IndexFields.ALL, TEXT, Field.Store.NO));
                writer.addDocument(document);
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
