package dev.rastro.dfe;

/** What the check digit of an access key tells. */
public enum CheckDigit {
    /** It agrees with the other characters. */
    VALID,
    /** It contradicts the other characters under a rule that an official manual states. */
    INVALID,
    /** It does not agree with a rule that is only observed in genuine documents (NFS-e): tells nothing. */
    UNCONFIRMED,
    /** The identifier has no check digit (DPS). */
    NONE
}
