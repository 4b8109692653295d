package dev.rastro.desktop.acts;

import dev.rastro.acts.ActService;
import dev.rastro.acts.KnownOperator;
import dev.rastro.acts.Stages;
import dev.rastro.store.AuditTrail;
import dev.rastro.store.MarkCatalog;

/**
 * What does things with documents and tells of it.
 *
 * @param operator who does it
 */
public record ActServices(
        ActService acts, Stages stages, MarkCatalog marks, AuditTrail audit, KnownOperator operator) {}
