package dev.rastro.dfe.xml.verify;

/** Why a verdict is what it is. The names are a public contract (JSON of {@code verify}); texts: {@link ReasonTexts}. */
public enum ReasonCode {
    /** The bytes are no XML that could be opened. */
    XML_UNREADABLE,
    /** No document and no event: a request, an answer, a part. */
    NOT_A_DOCUMENT,
    /** A summary, which nobody signs. */
    SUMMARY_ONLY,
    /** The authority's answer without the document or event it answers to. */
    ANSWER_ONLY,

    SIGNATURE_ABSENT,
    /** An element Signature outside of the namespace of signatures. */
    SIGNATURE_NAMESPACE,
    SIGNATURE_RECONSTRUCTED,
    SIGNATURE_DIGEST_MISMATCH,
    SIGNATURE_VALUE_MISMATCH,
    SIGNATURE_REFERENCE_NOT_FOUND,
    SIGNATURE_REFERENCE_ELSEWHERE,
    SIGNATURE_ALGORITHM_REFUSED,
    SIGNATURE_CERTIFICATE_UNREADABLE,
    SIGNATURE_MALFORMED,
    /** A signature beside the document's own: of the answer, or of what is inside. */
    OTHER_SIGNATURE_INVALID,
    /** Keys replaced by 44 nines (NT 2015.002 for readers by autXML). */
    SIGILO_KEYS,

    CHAIN_ISSUER_UNKNOWN,
    CHAIN_OUTSIDE_VALIDITY,
    CHAIN_OTHER_ROOT,
    CHAIN_FORGED,
    CHAIN_TIME_UNKNOWN,
    SIGNER_NOT_ISSUER,

    PROTOCOL_ABSENT,
    PROTOCOL_NOT_AUTHORIZED,
    PROTOCOL_WITHOUT_DIGEST,
    PROTOCOL_DIGEST_MISMATCH,
    PROTOCOL_OF_OTHER_KEY,

    KEY_CHECK_DIGIT,
    KEY_ID,
    KEY_FIELD,

    SCHEMA_UNKNOWN,
    SCHEMA_VERSION_UNKNOWN,
    SCHEMA_VALUE,
    /** A CNPJ with letters, in a package from before there were such. */
    SCHEMA_LETTERS,
    SCHEMA_ELEMENT_MISSING,
    SCHEMA_ELEMENT_UNEXPECTED,
    SCHEMA_ATTRIBUTE,
    SCHEMA_OTHER
}
