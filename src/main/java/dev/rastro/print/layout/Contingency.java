package dev.rastro.print.layout;

/**
 * What a print has to say of the way its document was issued. Sentences are empty where there is none.
 *
 * @param goes whether the document may go with the goods before it has its protocol
 * @param always whether it has its protocol or not
 * @param pending until it has its protocol
 * @param authorised once it has its protocol
 * @param secondCode whether a second bar code stands where the protocol would, until there is one (security paper)
 */
public record Contingency(boolean goes, String always, String pending, String authorised, boolean secondCode) {
    /** The usual way of issuing. */
    static final Contingency NONE = new Contingency(false, "", "", "", false);

    /** Whether it is one of the ways for when the usual one is closed. */
    public boolean present() {
        return !always.isEmpty() || !pending.isEmpty() || goes;
    }
}
