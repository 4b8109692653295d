package dev.rastro.dfe;

/** How much of a document Rastro holds. */
public enum Completeness {
    FULL("full"),
    SUMMARY("summary"),
    EVENTS_ONLY("events-only");

    private final String code;

    Completeness(String code) {
        this.code = code;
    }

    /** The value of "completeness" in the command line's JSON. */
    public String code() {
        return code;
    }
}
