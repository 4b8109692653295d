package dev.rastro.desktop;

import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentLinks;
import dev.rastro.timeline.freight.FreightTraces;

/** What looks across documents. */
public record CrossServices(DocumentLinks links, FreightTraces freight, Crossings crossings, CrossingRules rules) {}
