package dev.rastro.dfe;

import java.util.Arrays;

/** What an event does to the document it is about. */
public enum EventEffect {
    /** Ends the document's life. */
    TERMINAL("T"),
    /** Tells something. */
    INFORMATIVE("I"),
    /** Takes back another event. */
    REVERSAL("R"),
    /** Marks movement of the goods. */
    MOVEMENT("M"),
    /** A declaration by a party or by the authority. */
    DECLARATION("D"),
    /** May precede the document (EPEC). */
    PRE_DOCUMENT("PRE");

    private final String code;

    EventEffect(String code) {
        this.code = code;
    }

    /** The letter in {@code event-types.tsv}. */
    public String code() {
        return code;
    }

    static EventEffect ofCode(String code) {
        return Arrays.stream(values())
                .filter(effect -> effect.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No effect " + code));
    }
}
