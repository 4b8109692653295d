package dev.rastro.search;

import dev.rastro.store.DocumentGroup;
import dev.rastro.store.GroupBy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Puts hits together by what they have in common, counts them and adds their totals up, from doc values alone. */
final class GroupCollector extends SimpleCollector {
    private final List<GroupValues> dimensions;
    private final @Nullable String nameField;
    private final Map<List<Integer>, Sum> groups = new HashMap<>();
    private @Nullable SortedNumericDocValues totals;
    private @Nullable SortedDocValues names;

    /** What a group has so far. */
    private static final class Sum {
        private final String name;
        private long count;
        private BigDecimal cents = BigDecimal.ZERO;
        private long open;

        Sum(String name) {
            this.name = name;
        }

        void add(long value) {
            count++;
            // A long holds the sum of any real documents; a hostile one must not make it wrap.
            if (Math.abs(value) > Integer.MAX_VALUE * 1_000_000L || Math.abs(open) > Long.MAX_VALUE / 2) {
                cents = cents.add(BigDecimal.valueOf(open));
                open = 0;
            }
            open += value;
        }

        BigDecimal amount() {
            return cents.add(BigDecimal.valueOf(open)).movePointLeft(2).setScale(2);
        }
    }

    private GroupCollector(List<GroupBy> by) {
        this.dimensions = by.stream().map(GroupValues::of).toList();
        this.nameField = by.contains(GroupBy.ISSUER)
                ? IndexFields.ISSUER_NAME
                : by.contains(GroupBy.RECIPIENT) ? IndexFields.RECIPIENT_NAME : null;
    }

    static CollectorManager<GroupCollector, List<DocumentGroup>> manager(List<GroupBy> by) {
        return new CollectorManager<>() {
            @Override
            public GroupCollector newCollector() {
                return new GroupCollector(by);
            }

            @Override
            public List<DocumentGroup> reduce(Collection<GroupCollector> collectors) {
                Map<List<String>, DocumentGroup> joined = new HashMap<>();
                collectors.forEach(each -> each.found()
                        .forEach(group -> joined.merge(
                                group.values(),
                                group,
                                (one, other) -> new DocumentGroup(
                                        one.values(),
                                        one.name(),
                                        one.count() + other.count(),
                                        one.sum().add(other.sum())))));
                return List.copyOf(joined.values());
            }
        };
    }

    private List<DocumentGroup> found() {
        List<DocumentGroup> found = new ArrayList<>();
        groups.forEach((ids, sum) -> {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                values.add(dimensions.get(i).value(ids.get(i)));
            }
            found.add(new DocumentGroup(values, sum.name, sum.count, sum.amount()));
        });
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        totals = DocValues.getSortedNumeric(context.reader(), IndexFields.TOTAL);
        names = nameField == null ? null : DocValues.getSorted(context.reader(), nameField);
        for (GroupValues dimension : dimensions) {
            dimension.next(context.reader());
        }
    }

    @Override
    public void collect(int document) throws IOException {
        long value = totals != null && totals.advanceExact(document) ? totals.nextValue() : 0;
        collect(document, value, List.of());
    }

    /** A document with several values of one kind counts for each of them. */
    private void collect(int document, long value, List<Integer> ids) throws IOException {
        if (ids.size() < dimensions.size()) {
            for (int id : dimensions.get(ids.size()).ids(document)) {
                List<Integer> longer = new ArrayList<>(ids);
                longer.add(id);
                collect(document, value, longer);
            }
            return;
        }
        Sum sum = groups.get(ids);
        if (sum == null) {
            sum = new Sum(name(document));
            groups.put(ids, sum);
        }
        sum.add(value);
    }

    private String name(int document) throws IOException {
        return names != null && names.advanceExact(document)
                ? names.lookupOrd(names.ordValue()).utf8ToString()
                : "";
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
