package dev.rastro.dfe.xml;

/**
 * Something an event tells of itself beside its words: who received the goods, when, at which checkpoint.
 *
 * @param name the element's name, a field of {@code event-details.tsv}
 * @param value as written
 */
public record EventDetail(String name, String value) {}
