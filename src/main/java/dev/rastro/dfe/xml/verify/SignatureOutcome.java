package dev.rastro.dfe.xml.verify;

/** What became of one signature. */
public enum SignatureOutcome {
    /** It is over these very bytes. */
    VALID,
    /** It fails as the file stands, and is provably right for the same content written differently. */
    RECONSTRUCTED,
    /** The signed content is not this content. */
    DIGEST_MISMATCH,
    /** The signer's key did not make it. */
    VALUE_MISMATCH,
    /** What it refers to is not in the file. */
    REFERENCE_NOT_FOUND,
    /** What it refers to is not what a reader of the document reads, or is there twice. */
    REFERENCE_ELSEWHERE,
    /** It asks for an algorithm or a transformation that no layout allows. */
    ALGORITHM_REFUSED,
    /** It has no certificate that can be read. */
    CERTIFICATE_UNREADABLE,
    /** Parts are missing, or there twice. */
    MALFORMED;

    /** Whether the content is proven to be the signer's. */
    public boolean proven() {
        return this == VALID || this == RECONSTRUCTED;
    }
}
