package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document list as a read model. Implementations are safe for use by several threads. */
public interface DocumentCatalog {
    /** Rows after {@code after} (from the start when {@code null}), at most {@code limit}, by key set. */
    DocumentPage page(DocumentFilter filter, ListOrder order, DocumentPage.@Nullable Cursor after, int limit);

    /** The same in the order of one column. */
    default DocumentPage page(
            DocumentFilter filter,
            DocumentSort sort,
            boolean descending,
            DocumentPage.@Nullable Cursor after,
            int limit) {
        return page(filter, ListOrder.of(sort, descending), after, limit);
    }

    /** Number and sum of the documents that match. */
    Totals totals(DocumentFilter filter);

    /** Whether documents can be put together by this. */
    default boolean groupsBy(GroupBy by) {
        return by != GroupBy.CFOP;
    }

    /**
     * The documents that match put together, in no order.
     *
     * @throws IllegalArgumentException for what {@link #groupsBy} says no to
     */
    List<DocumentGroup> groups(DocumentFilter filter, List<GroupBy> by);

    /** One document. */
    Optional<DocumentRow> find(AccessKey key);

    /** Those of these documents that there are, in no order. */
    default List<DocumentRow> rows(Collection<AccessKey> keys) {
        return keys.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** CNPJs and CPFs that occur most often as issuer or recipient, most frequent first. */
    List<Company> companies(int limit);

    /** Count and sum in BRL. */
    record Totals(long count, BigDecimal sum) {}

    /** A party that occurs in the documents. */
    record Company(String id, String name, long documents) {}
}
