package dev.rastro.store;

import java.math.BigDecimal;
import java.util.List;

/**
 * Documents that have something in common.
 *
 * @param values one for each {@link GroupBy} that was asked for; empty text where a document has none
 * @param name of the party where documents are put together by one, else empty
 * @param sum of the documents' totals
 */
public record DocumentGroup(List<String> values, String name, long count, BigDecimal sum) {
    public DocumentGroup {
        values = List.copyOf(values);
    }

    /** The first value. */
    public String value() {
        return values.getFirst();
    }
}
