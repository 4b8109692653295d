package dev.rastro.search;

import dev.rastro.store.GroupBy;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** The values that documents are put together by, as small numbers that mean the same in every part of the index. */
abstract class GroupValues {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    static GroupValues of(GroupBy by) {
        return switch (by) {
            case ISSUER -> new Words(IndexFields.ISSUER_ID);
            case RECIPIENT -> new Words(IndexFields.RECIPIENT_ID);
            case FAMILY -> new Words(IndexFields.FAMILY);
            case SITUATION -> new Words(IndexFields.SITUATION);
            case CFOP -> new Words(IndexFields.CFOPS);
            case MONTH, DAY -> new Days(by);
        };
    }

    /** Goes on in a further part of the index. */
    abstract void next(LeafReader reader) throws IOException;

    /** What a document has; that of the empty text where it has none. */
    abstract int[] ids(int document) throws IOException;

    String value(int id) {
        return values.get(id);
    }

    int id(String value) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = values.size();
            numbers.put(value, known);
            values.add(value);
        }
        return known;
    }

    private static final class Words extends GroupValues {
        private final String field;
        private @Nullable SortedSetDocValues words;
        private int[] known = {};

        Words(String field) {
            this.field = field;
        }

        @Override
        void next(LeafReader reader) throws IOException {
            SortedSetDocValues now = DocValues.getSortedSet(reader, field);
            words = now;
            known = new int[Math.toIntExact(now.getValueCount())];
        }

        @Override
        int[] ids(int document) throws IOException {
            SortedSetDocValues now = words;
            if (now == null || !now.advanceExact(document)) {
                return new int[] {id("")};
            }
            int[] found = new int[now.docValueCount()];
            for (int i = 0; i < found.length; i++) {
                int place = Math.toIntExact(now.nextOrd());
                if (known[place] == 0) {
                    // One more, so that 0 says that it was not looked up yet.
                    known[place] = id(now.lookupOrd(place).utf8ToString()) + 1;
                }
                found[i] = known[place] - 1;
            }
            return found;
        }
    }

    private static final class Days extends GroupValues {
        /** Days begin in Brasília time, as in the list. */
        private static final long SHIFT = 3 * 3_600;

        private static final long DAY = 86_400;

        private final GroupBy by;
        private final Map<Long, Integer> known = new HashMap<>();
        private @Nullable SortedNumericDocValues seconds;

        Days(GroupBy by) {
            this.by = by;
        }

        @Override
        void next(LeafReader reader) throws IOException {
            seconds = DocValues.getSortedNumeric(reader, IndexFields.ISSUED);
        }

        @Override
        int[] ids(int document) throws IOException {
            SortedNumericDocValues now = seconds;
            long day = now == null || !now.advanceExact(document) ? 0 : Math.floorDiv(now.nextValue() - SHIFT, DAY);
            return new int[] {known.computeIfAbsent(day, each -> id(text(each)))};
        }

        private String text(long day) {
            // No day of issue is second 0, which is the last day of 1969 in Brasília.
            if (day <= 0) {
                return "";
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            return by == GroupBy.DAY ? date.toString() : YearMonth.from(date).toString();
        }
    }
}
