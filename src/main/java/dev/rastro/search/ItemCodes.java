package dev.rastro.search;

import dev.rastro.dfe.AccessKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The CFOPs of some documents, from the index. */
final class ItemCodes {
    private ItemCodes() {}

    /** Those of each document that the index has, each code once and sorted. */
    static Map<AccessKey, List<String>> of(IndexSearcher searcher, Collection<AccessKey> keys) throws IOException {
        Map<AccessKey, List<String>> found = new LinkedHashMap<>();
        for (AccessKey key : keys) {
            TopDocs hit = searcher.search(new TermQuery(new Term(IndexFields.KEY, key.value())), 1);
            if (hit.scoreDocs.length > 0) {
                found.put(key, codes(searcher, hit.scoreDocs[0].doc));
            }
        }
        return found;
    }

    private static List<String> codes(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), IndexFields.CFOPS);
        List<String> codes = new ArrayList<>();
        if (values.advanceExact(document - leaf.docBase)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                codes.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return codes;
    }
}
