package dev.rastro.sefaz.exchange;

/**
 * What can go wrong on the way to an authority. Each has a message and a next step for the operator, under its code in
 * the bundle {@code dev.rastro.sefaz.failures}.
 */
public enum SefazFailure {
    NO_NETWORK("SEF-101", true),
    TIMEOUT("SEF-102", true),
    CONNECTION_LOST("SEF-103", true),
    SERVER_CHAIN_UNKNOWN("SEF-201", false),
    SERVER_CERTIFICATE_EXPIRED("SEF-203", true),
    CERTIFICATE_NOT_ACCEPTED("SEF-202", false),
    PROXY_PAGE("SEF-301", true),
    HTTP_ERROR("SEF-302", true),
    ANSWER_MALFORMED("SEF-303", true),
    ANSWER_TOO_LARGE("SEF-304", false),
    NO_ENDPOINT("SEF-401", false),
    CERTIFICATE_FILE_UNREADABLE("SEF-501", false),
    PASSWORD_WRONG("SEF-502", false),
    CERTIFICATE_WITHOUT_KEY("SEF-503", false),
    CERTIFICATE_EXPIRED("SEF-504", false),
    CERTIFICATE_NOT_YET_VALID("SEF-505", false),
    CERTIFICATE_OF_ANOTHER("SEF-506", false),
    CERTIFICATE_WITHOUT_OWNER("SEF-507", false),
    TOKEN_UNAVAILABLE("SEF-508", false),
    SIGNING_FAILED("SEF-509", false),
    TOKEN_LIBRARY_MISSING("SEF-510", false),
    PIN_WRONG("SEF-511", false),
    PIN_LOCKED("SEF-512", false),
    PIN_LAST_TRY("SEF-513", false),
    TOKEN_AMBIGUOUS("SEF-514", false),
    ONLY_ON_WINDOWS("SEF-515", false),
    CERTIFICATE_REFERENCE_UNKNOWN("SEF-516", false),
    CERTIFICATE_FILE_TOO_COSTLY("SEF-517", false);

    private final String code;
    private final boolean passing;

    SefazFailure(String code, boolean passing) {
        this.code = code;
        this.passing = passing;
    }

    /** The code that the operator can look up. */
    public String code() {
        return code;
    }

    /** Whether it may pass by itself, so that trying again later makes sense. Nothing that could lock a token does. */
    public boolean passing() {
        return passing;
    }
}
