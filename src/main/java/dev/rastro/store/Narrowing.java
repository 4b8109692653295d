package dev.rastro.store;

import dev.rastro.dfe.Manifestation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restrictions that no quick filter makes, but groups, saved views and the panel do.
 *
 * @param manifestations what the recipient declared; empty for anything
 * @param changedSinceSeen only documents of which something was learnt after the operator last looked at them
 * @param within one group of documents
 * @param due only documents whose term for a declaration runs
 */
public record Narrowing(
        Set<Manifestation> manifestations,
        boolean changedSinceSeen,
        @Nullable Within within,
        @Nullable DueFilter due) {
    /** No restriction. */
    public static final Narrowing NONE = new Narrowing(Set.of(), false, null, null);

    /** The documents of a group: those that have this value. */
    public record Within(GroupBy by, String value) {}

    public Narrowing {
        manifestations = Set.copyOf(manifestations);
    }

    public Narrowing withManifestations(Set<Manifestation> value) {
        return new Narrowing(value, changedSinceSeen, within, due);
    }

    public Narrowing withChangedSinceSeen(boolean value) {
        return new Narrowing(manifestations, value, within, due);
    }

    public Narrowing withWithin(@Nullable Within value) {
        return new Narrowing(manifestations, changedSinceSeen, value, due);
    }

    public Narrowing withDue(@Nullable DueFilter value) {
        return new Narrowing(manifestations, changedSinceSeen, within, value);
    }
}
