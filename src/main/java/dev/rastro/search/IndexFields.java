package dev.rastro.search;

/** Names of the index's fields that code refers to; the others stand in the tables alone. */
final class IndexFields {
    static final String KEY = "key";
    /** The key backwards: an end of a key is a beginning of this. */
    static final String YEK = "yek";
    /** The groups of four that a key is printed in. */
    static final String KEY_GROUP = "keygroup";
    /** All words of a document, with their places, so that phrases are found. */
    static final String ALL = "all";

    static final String ISSUER = "issuer";
    static final String RECIPIENT = "recipient";
    static final String NAME = "name";
    static final String TAX = "tax";
    static final String MENTION = "mention";
    static final String SERIES = "series";
    static final String NUMBER = "number";
    static final String TOTAL = "total";
    static final String ISSUED = "issued";
    static final String KNOWN = "known";
    static final String SITUATION = "situation";
    static final String MANIFESTATION = "manifestation";
    static final String FAMILY = "family";
    static final String ENVIRONMENT = "environment";
    static final String OPERATION = "operation";
    static final String PENDING = "pending";
    static final String ISSUER_ID = "issuerid";
    static final String RECIPIENT_ID = "recipientid";
    static final String COMPLETENESS = "completeness";
    static final String CHANGED = "changed";
    /** Names as written, for the titles of groups. */
    static final String ISSUER_NAME = "issuername";

    static final String RECIPIENT_NAME = "recipientname";
    /** Each CFOP of a document once, for groups. */
    static final String CFOPS = "cfops";
    /** The words of CFOPs, for questions. */
    static final String CFOP = "cfop";

    static final String TAG = "tag";
    static final String NOTE = "note";
    static final String STAGE = "stage";
    static final String RESPONSIBLE = "responsible";
    static final String ARCHIVED = "archived";
    /** Names as a whole, folded, beside the fields of their words. */
    static final String TAG_IS = "tagis";

    static final String STAGE_IS = "stageis";
    static final String RESPONSIBLE_IS = "responsibleis";
    static final String SORT_ISSUER = "sortissuer";
    static final String SORT_RECIPIENT = "sortrecipient";
    /** The original whose texts are in the index: read anew when the document gets another one. */
    static final String CONTENT = "content";

    private IndexFields() {}
}
