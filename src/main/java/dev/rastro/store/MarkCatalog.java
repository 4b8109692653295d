package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tags, stages and responsibles in use. Safe for use by several threads. */
public interface MarkCatalog {
    /** All of a kind, those of most documents first. */
    List<Mark> marks(MarkKind kind);

    /** The same of these documents alone. */
    List<Mark> marks(MarkKind kind, Collection<AccessKey> keys);

    /** The stages as an operator last defined them; empty where none ever did. */
    Optional<List<String>> definedStages();

    /** A tag, a stage or a name, and how many documents have it. */
    record Mark(String label, long documents) {}
}
