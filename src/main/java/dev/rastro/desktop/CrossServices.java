package dev.rastro.desktop;

import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentLinks;
import dev.rastro.timeline.freight.FreightTraces;
import dev.rastro.timeline.history.Changes;

/** What looks across documents. */
public record CrossServices(
        DocumentLinks links,
        FreightTraces freight,
        Crossings crossings,
        CrossingRules rules,
        Changes changes,
        DocumentHistory history) {}
