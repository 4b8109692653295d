package dev.rastro.log;

/**
 * Who caused an event.
 *
 * @param kind operator, rule or authority
 * @param name the operator's login, the rule's name or the authority's acronym
 */
public record Actor(Kind kind, String name) {
    /** The kinds of actor. */
    public enum Kind {
        OPERATOR,
        RULE,
        AUTHORITY
    }
}
