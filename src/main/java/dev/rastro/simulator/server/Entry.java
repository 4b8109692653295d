package dev.rastro.simulator.server;

/**
 * What stands under an NSU.
 *
 * @param schema as docZip names it
 * @param key of the document it is about
 */
public record Entry(long nsu, String schema, String key, byte[] xml) {}
