package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.LinkKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The read model of links between documents. Implementations are safe for use by several threads. */
public interface DocumentLinks {
    /** Adds what was found, and writes the consumer's position. What is there already is left alone. */
    void save(String consumer, LinkFacts facts, long position);

    /** The same for links that are found anew: what is written there is shown by nobody yet. */
    DocumentLinks shadowed();

    /** Empties the read model and sets the consumer back to 0. */
    void clear(String consumer);

    /** The links of a document both ways: those it names itself first, then by kind and key; at most {@code limit}. */
    Related related(AccessKey key, int limit);

    /** The documents of some kinds of link that a document names, or that name it; by key, at most {@code limit}. */
    Related linked(AccessKey key, boolean outgoing, Set<LinkKind> kinds, int limit);

    /**
     * The links of a document.
     *
     * @param total how many there are, of which {@code links} may be only the first
     */
    record Related(List<Relation> links, long total) {
        public Related {
            links = List.copyOf(links);
        }
    }

    /**
     * One link, seen from one of its documents.
     *
     * @param outgoing whether the document looked at names the other
     * @param other the other document
     * @param document its line in the list, {@code null} when Rastro has not received anything of it
     */
    record Relation(
            LinkKind kind,
            boolean outgoing,
            AccessKey other,
            @Nullable DocumentRow document) {}
}
