package dev.rastro.log;

/**
 * Where an event came from, so that anyone can look it up.
 *
 * @param source file (path as given), archive entry ("a.zip!b.xml"), watched folder or exchange
 * @param sha256 lower-case hexadecimal SHA-256 of the original bytes
 */
public record Proof(String source, String sha256) {}
