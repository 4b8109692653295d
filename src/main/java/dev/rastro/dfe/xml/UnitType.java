package dev.rastro.dfe.xml;

import dev.rastro.dfe.DfeFamily;

/**
 * An element that carries a fact of its own.
 *
 * @param idPrefix what stands before the key in its Id
 */
record UnitType(String element, Kind kind, DfeFamily family, String idPrefix, Trie paths) {
    /** What sort of fact. */
    enum Kind {
        DOCUMENT,
        EVENT,
        RECEIPT,
        PROTOCOL,
        SUMMARY,
        EVENT_SUMMARY
    }
}
