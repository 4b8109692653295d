package dev.rastro.search;

import java.io.IOException;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;

/**
 * How many documents lie between two values of a number field, roughly, and up to which value so and so many do; without
 * going through them.
 */
record Stretch(IndexReader reader, String field) {
    /** The least value at which about {@code documents} lie from {@code from} on; {@code end} where there are fewer. */
    long until(long from, long end, long documents) throws IOException {
        long low = from;
        long high = end;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (about(from, middle) >= documents) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private long about(long from, long to) throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PointValues values = leaf.reader().getPointValues(field);
            sum += values == null ? 0 : values.estimatePointCount(between(from, to));
        }
        return sum;
    }

    private static IntersectVisitor between(long from, long to) {
        return new IntersectVisitor() {
            @Override
            public void visit(int document) {
                // Estimating looks at whole blocks alone.
            }

            @Override
            public void visit(int document, byte[] value) {
                // As above.
            }

            @Override
            public Relation compare(byte[] lowest, byte[] highest) {
                long least = LongPoint.decodeDimension(lowest, 0);
                long most = LongPoint.decodeDimension(highest, 0);
                if (most < from || least > to) {
                    return Relation.CELL_OUTSIDE_QUERY;
                }
                return least >= from && most <= to ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
            }
        };
    }
}
