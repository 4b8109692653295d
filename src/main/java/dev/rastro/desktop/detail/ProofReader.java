package dev.rastro.desktop.detail;

import dev.rastro.dfe.xml.verify.Authenticity;

/** Tells what can be proven about an original. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ProofReader {
    /** The verdict on the bytes as they came. */
    Authenticity check(byte[] original);
}
