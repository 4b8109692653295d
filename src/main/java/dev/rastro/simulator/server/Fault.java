package dev.rastro.simulator.server;

/** What can go wrong between the authority and the one who asks. */
public enum Fault {
    /** The answer takes a while. */
    LATENCY,
    /** The connection is cut after the request was handled: the answer is lost. */
    ANSWER_LOST,
    /** Half of the answer comes. */
    TRUNCATED,
    /** An error page with status 500. */
    ERROR_PAGE,
    /** A proxy's page with status 403. */
    PROXY_PAGE,
    /** Something that is no XML, with status 200. */
    MALFORMED,
    /** 108: the service is paused. */
    PAUSED,
    /** One document of the page is damaged. */
    CORRUPT_DOCUMENT,
    /** One document of the page has a schema that nobody knows. */
    UNKNOWN_SCHEMA,
    /** The documents of the page come in another order, one of them twice. */
    SHUFFLED;

    /** Whether something else answers in the place of the authority, which hears nothing of the question. */
    boolean intercepts() {
        return this == ERROR_PAGE || this == PROXY_PAGE;
    }

    /** Whether the one who asks does not learn what the authority answered. */
    boolean losesAnswer() {
        return this == ANSWER_LOST || this == TRUNCATED || this == MALFORMED;
    }
}
