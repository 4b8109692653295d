package dev.rastro.simulator.server;

/**
 * What can be told of one document. Families without summaries have the whole file in their place.
 *
 * @param summary of the document
 * @param document the whole file
 * @param eventSummary of an event on it
 * @param event the whole event
 */
record Dies(Stencil summary, Stencil document, Stencil eventSummary, Stencil event) {}
