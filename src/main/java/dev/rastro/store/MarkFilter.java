package dev.rastro.store;

import java.util.Set;

/**
 * Which documents a list shows, by what operators did with them. Empty sets do not restrict; names are compared without
 * case and accents.
 *
 * @param tags all of which a document must have
 * @param stages one of which it must have
 * @param responsibles one of which it must have
 */
public record MarkFilter(Set<String> tags, Set<String> stages, Set<String> responsibles, Archived archived) {
    /** What becomes of documents that were put away. */
    public enum Archived {
        HIDDEN,
        SHOWN,
        ONLY
    }

    /** Everything. */
    public static final MarkFilter ANY = new MarkFilter(Set.of(), Set.of(), Set.of(), Archived.SHOWN);

    /** What lies on the desk: all but what was put away. */
    public static final MarkFilter DESK = ANY.withArchived(Archived.HIDDEN);

    public MarkFilter {
        tags = Set.copyOf(tags);
        stages = Set.copyOf(stages);
        responsibles = Set.copyOf(responsibles);
    }

    public MarkFilter withTags(Set<String> value) {
        return new MarkFilter(value, stages, responsibles, archived);
    }

    public MarkFilter withStages(Set<String> value) {
        return new MarkFilter(tags, value, responsibles, archived);
    }

    public MarkFilter withResponsibles(Set<String> value) {
        return new MarkFilter(tags, stages, value, archived);
    }

    public MarkFilter withArchived(Archived value) {
        return new MarkFilter(tags, stages, responsibles, value);
    }
}
