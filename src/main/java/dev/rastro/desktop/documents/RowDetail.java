package dev.rastro.desktop.documents;

import java.util.List;

/**
 * What columns show of a document that its line of the list does not have.
 *
 * @param cfops of its items, each once
 * @param nsu under which the authority delivered it; "" where it came otherwise
 */
public record RowDetail(List<String> cfops, String nsu) {
    static final RowDetail UNKNOWN = new RowDetail(List.of(), "");

    public RowDetail {
        cfops = List.copyOf(cfops);
    }
}
