package dev.rastro.sefaz.exchange;

/** What an answer means for the one who asks; which {@code cStat} and text mean what is data of the client. */
public enum DistributionOutcome {
    /** Documents came (138). */
    FOUND,
    /** Nothing new (137): an hour of silence follows. */
    NOTHING,
    /** Undue consumption (656) for asking again within the hour. */
    ABUSE_WAIT,
    /** Undue consumption (656) for asking out of sequence: the answer tells the NSU to go on from. */
    ABUSE_SEQUENCE,
    /** Undue consumption (656) for more than twenty questions by NSU or key in an hour. */
    ABUSE_TWENTY,
    /** Undue consumption (656) with a text that Rastro does not know. */
    ABUSE_OTHER,
    /** The service is paused (108, 109): later. */
    PAUSED,
    /** The document asked for cannot be had (632, 640, 641, 653, 654): asking again does not help. */
    UNAVAILABLE,
    /** Refused for what was asked or who asked (593 and the rest): asking again without a change does not help. */
    REFUSED
}
