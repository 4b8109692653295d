package dev.rastro.store;

import java.time.OffsetDateTime;

/**
 * What the line of a document was for a while.
 *
 * @param row the line as Rastro knew it; true from the second of its {@code changedAt}
 * @param until the second in which more was learnt
 */
public record PastDocument(DocumentRow row, OffsetDateTime until) {}
