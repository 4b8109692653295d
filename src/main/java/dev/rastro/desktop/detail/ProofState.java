package dev.rastro.desktop.detail;

import dev.rastro.dfe.xml.verify.Authenticity;

/** How one check of a proof ended, as it is shown; the code is that of its look. */
enum ProofState {
    FITS("fits", "proof.fits"),
    FAILS("fails", "proof.fails"),
    WARNS("warns", "proof.warns"),
    UNKNOWN("unknown", "proof.unknown"),
    ABSENT("absent", "proof.absent");

    private final String code;
    private final String key;

    ProofState(String code, String key) {
        this.code = code;
        this.key = key;
    }

    String code() {
        return code;
    }

    /** The key of its word. */
    String key() {
        return key;
    }

    static ProofState of(Authenticity.Signature signature) {
        return switch (signature) {
            case VALID -> FITS;
            case INVALID -> FAILS;
            case ABSENT -> ABSENT;
        };
    }

    static ProofState of(Authenticity.Chain chain) {
        return switch (chain) {
            case VALID -> FITS;
            case INVALID -> FAILS;
            case UNKNOWN -> UNKNOWN;
            case ABSENT -> ABSENT;
        };
    }

    static ProofState of(Authenticity.ProtocolDigest digest) {
        return switch (digest) {
            case MATCH -> FITS;
            case MISMATCH -> FAILS;
            case ABSENT -> ABSENT;
        };
    }

    static ProofState of(Authenticity.Key key) {
        return switch (key) {
            case CONSISTENT -> FITS;
            case INCONSISTENT -> FAILS;
        };
    }

    /** The schema only ever warns. */
    static ProofState of(Authenticity.Schema schema) {
        return switch (schema) {
            case VALID -> FITS;
            case INVALID -> WARNS;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
