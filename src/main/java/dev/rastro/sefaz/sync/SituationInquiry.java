package dev.rastro.sefaz.sync;

import dev.rastro.store.DocumentRow;
import java.util.Optional;

/** Asks the authority how documents are, before a critical act. Safe for use by several threads. */
public interface SituationInquiry {
    /** Why nobody can ask. The names are message keys. */
    enum Obstacle {
        NO_COMPANY,
        NO_CERTIFICATE,
        /** The document is of a family whose authorities Rastro does not ask. */
        NO_SERVICE
    }

    /** What came of a question. */
    sealed interface Reply {
        /** It could not be asked at all. */
        record Impossible(Obstacle obstacle) implements Reply {}

        /** It was asked, or has to wait. */
        record Asked(SituationCheck.Result result) implements Reply {}
    }

    /** Whether there is an authority to ask about such a document. Told at once. */
    boolean possible(DocumentRow document);

    /** Why nobody can ask anything; empty where somebody can. */
    Optional<Obstacle> obstacle();

    /** Asks now and waits; what the authority tells is in the timeline when this returns. */
    Reply ask(DocumentRow document) throws InterruptedException;
}
