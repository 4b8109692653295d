package dev.rastro.search;

import dev.rastro.store.DocumentCatalog.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts hits and adds their totals up. */
final class SumCollector extends SimpleCollector {
    private long count;
    private BigDecimal cents = BigDecimal.ZERO;
    private long open;
    private @Nullable SortedNumericDocValues totals;

    static CollectorManager<SumCollector, Totals> manager() {
        return new CollectorManager<>() {
            @Override
            public SumCollector newCollector() {
                return new SumCollector();
            }

            @Override
            public Totals reduce(Collection<SumCollector> collectors) {
                BigDecimal sum = collectors.stream().map(SumCollector::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
                return new Totals(
                        collectors.stream().mapToLong(each -> each.count).sum(),
                        sum.movePointLeft(2).setScale(2));
            }
        };
    }

    private BigDecimal sum() {
        return cents.add(BigDecimal.valueOf(open));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        totals = DocValues.getSortedNumeric(context.reader(), IndexFields.TOTAL);
    }

    @Override
    public void collect(int document) throws IOException {
        count++;
        if (totals != null && totals.advanceExact(document)) {
            long value = totals.nextValue();
            // A long holds the sum of any real documents; a hostile one must not make it wrap.
            if (Math.abs(value) > Integer.MAX_VALUE * 1_000_000L || Math.abs(open) > Long.MAX_VALUE / 2) {
                cents = cents.add(BigDecimal.valueOf(open));
                open = 0;
            }
            open += value;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
