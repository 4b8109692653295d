package dev.rastro.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a list from the oldest moment on. The index holds the newest first, so that a plain search would meet every
 * document of it before it has the oldest; here a stretch of time is searched, and a longer one where it does not
 * fill the page. Stateless.
 *
 * @param field of the moment, in seconds
 * @param first the first stretch, in documents: moments lie close together in one year and far apart in another
 */
record OldestFirst(String field, long first) {
    private static final int LONGER = 8;

    TopFieldDocs search(IndexSearcher searcher, Query query, SearchSort sort, @Nullable FieldDoc after, int wanted)
            throws IOException {
        IndexReader reader = searcher.getIndexReader();
        byte[] lowest = PointValues.getMinPackedValue(reader, field);
        byte[] highest = PointValues.getMaxPackedValue(reader, field);
        if (lowest == null || highest == null) {
            return sort.page(searcher, query, after, wanted);
        }
        long from = after == null ? LongPoint.decodeDimension(lowest, 0) : (Long) after.fields[0];
        long end = LongPoint.decodeDimension(highest, 0);
        Stretch stretch = new Stretch(reader, field);
        for (long documents = first; documents < reader.numDocs(); documents *= LONGER) {
            long until = stretch.until(from, end, documents);
            if (until >= end) {
                break;
            }
            Query within = QueryBuilder.all(List.of(query, LongField.newRangeQuery(field, from, until)));
            TopFieldDocs found = sort.page(searcher, within, after, wanted);
            if (found.scoreDocs.length == wanted) {
                return found;
            }
        }
        return sort.page(searcher, query, after, wanted);
    }
}
