package dev.rastro.log;

/**
 * Where an event came from, so that anyone can look it up.
 *
 * @param source file (path as given), archive entry ("a.zip!b.xml"), watched folder or exchange
 * @param sha256 lower-case hexadecimal SHA-256 of the original bytes
 */
public record Proof(String source, String sha256) {
    /** Stands where there are no original bytes. */
    public static final String NO_ORIGINAL = "0".repeat(64);

    /** The proof of what has no original: a command of the operator, a decision of a rule. */
    public static Proof of(String source) {
        return new Proof(source, NO_ORIGINAL);
    }
}
