package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import java.time.OffsetDateTime;

/**
 * A registered event.
 *
 * @param protocol nProt of the registration
 * @param xml the file: request and answer
 */
public record IssuedEvent(
        IssuedDocument document, EventOrder order, String protocol, OffsetDateTime registeredAt, String xml) {}
