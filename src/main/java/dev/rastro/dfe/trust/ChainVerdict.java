package dev.rastro.dfe.trust;

/** What can be said of the chain above a signer's certificate. */
public enum ChainVerdict {
    /** Up to a trusted root, everything valid at the time of signing. */
    VALID,
    /** An authority of the chain does not come with Rastro: nothing is known, for or against. */
    ISSUER_UNKNOWN,
    /** The certificate, or an authority above it, was not valid yet or had expired when it signed. */
    OUTSIDE_VALIDITY,
    /** The chain ends in a root of its own making. */
    OTHER_ROOT,
    /** It names a known authority that did not issue it, or one that may not issue certificates. */
    FORGED
}
