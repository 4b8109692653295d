package dev.rastro.timeline;

/** Stable codes of the alerts that the fold itself finds; those of single events are in the catalogue of event types. */
public final class Alerts {
    /** Originals of one key contradict each other in what matters. */
    public static final String VERSION_CONFLICT = "VERSION_CONFLICT";
    /** One key is claimed by documents of different families. */
    public static final String FAMILY_CONFLICT = "FAMILY_CONFLICT";
    /** The authority's digest is not the digest of the document at hand. */
    public static final String PROTOCOL_DIGEST_MISMATCH = "PROTOCOL_DIGEST_MISMATCH";
    /** Protocols contradict each other: authorised and denied, or authorised twice. */
    public static final String PROTOCOL_CONFLICT = "PROTOCOL_CONFLICT";
    /** More than one event, or a denial and an event, ends the document's life; the first registered holds. */
    public static final String TERMINAL_CONFLICT = "TERMINAL_CONFLICT";
    /** Cancelled although the recipient had confirmed the operation. */
    public static final String CANCELLED_AFTER_CONFIRMATION = "CANCELLED_AFTER_CONFIRMATION";
    /** Facts of the test environment and of production meet on one key; those of the other environment do not count. */
    public static final String ENVIRONMENT_MIXED = "ENVIRONMENT_MIXED";
    /** An event takes back another one that has not arrived: what is shown may change when it does. */
    public static final String REVERSAL_PENDING = "REVERSAL_PENDING";

    private Alerts() {}
}
