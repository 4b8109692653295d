package dev.rastro.dfe.xml;

/** Why a file has no usable fiscal facts. The names are a public contract (codes of the command line's JSON). */
public enum ScanProblem {
    /** Zero bytes, or only white space. */
    EMPTY(true),
    /** The content does not begin like XML in any encoding. */
    NOT_XML(true),
    /** A DTD or entity declaration, which no fiscal layout allows. */
    DTD_FORBIDDEN(true),
    /** Beyond a limit of size, depth, attributes or text. */
    LIMIT_EXCEEDED(true),
    /** Bytes that are not valid in the declared encoding. */
    INVALID_ENCODING(false),
    /** Begins like XML, but is not well-formed. */
    MALFORMED(false),
    /** A document or event whose access key is absent or has not the form of one. */
    KEY_MISSING(false),
    /** A request to, or an answer of, a SEFAZ service that carries no document and no event. */
    SERVICE_MESSAGE(false),
    /** A part of a document, or a layout's fragment, without the document around it. */
    FRAGMENT(false),
    /** A root that Rastro does not know. */
    UNKNOWN_ROOT(false);

    private final boolean refused;

    ScanProblem(boolean refused) {
        this.refused = refused;
    }

    /** Whether the input is refused at the door (true) or kept in quarantine (false). */
    public boolean refused() {
        return refused;
    }
}
