package dev.rastro.simulator.generator;

/**
 * One generated file.
 *
 * @param path relative, with slashes, for example {@code 2026/11/nfe/KEY-procNFe.xml}
 * @param bytes UTF-8 XML; not copied, the receiver owns it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between generator and sink, never compared
public record GeneratedFile(String path, byte[] bytes) {}
