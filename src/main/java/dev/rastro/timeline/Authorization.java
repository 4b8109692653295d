package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * A protocol, wherever it came from, or the authorisation that a summary tells.
 *
 * @param proves the situation it proves; {@code null} when its code says nothing about the document
 * @param summary whether it is only a summary's word
 */
record Authorization(Fact<Protocol> fact, @Nullable Situation proves, boolean summary) {
    Protocol protocol() {
        return fact.value();
    }

    /** Whether it shows that the authority judged this very document: then its digest is the document's. */
    boolean binding() {
        return proves != null && proves != Situation.REJECTED;
    }
}
