package dev.rastro.simulator.generator.signing;

/**
 * A signed element.
 *
 * @param signature the Signature element, to be placed after the signed element (and what may stand between them)
 * @param digest the DigestValue, base64; also the digVal of the protocol
 */
public record SignedXml(String signature, String digest) {}
