package dev.rastro.desktop.crossing;

import dev.rastro.store.CrossingList;

/**
 * A list to choose.
 *
 * @param count how many documents are in it, -1 until it was counted
 */
public record CrossingLine(CrossingList list, long count) {}
