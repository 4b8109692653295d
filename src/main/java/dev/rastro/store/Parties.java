package dev.rastro.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Companies and persons that documents are restricted to: any of them suffices.
 *
 * @param ids CNPJ (14), CPF (11) or CNPJ roots (8, for all establishments), without punctuation; empty for everyone
 */
public record Parties(Set<String> ids) {
    /** No restriction. */
    public static final Parties ALL = new Parties(Set.of());

    private static final int ROOT = 8;

    public Parties {
        ids = Set.copyOf(ids);
    }

    /** That one alone; everyone for {@code null}. */
    public static Parties of(@Nullable String id) {
        return id == null ? ALL : new Parties(Set.of(id));
    }

    public boolean unrestricted() {
        return ids.isEmpty();
    }

    /** Whether they are one company or person alone. */
    public boolean single() {
        return ids.size() == 1 && roots().isEmpty();
    }

    /** The roots among them. */
    public Set<String> roots() {
        return ids.stream().filter(id -> id.length() == ROOT).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are whole numbers. */
    public Set<String> whole() {
        return ids.stream().filter(id -> id.length() != ROOT).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a CNPJ or CPF is one of them; nobody is none of them. */
    public boolean include(@Nullable String id) {
        return unrestricted() || (id != null && (ids.contains(id) || rooted(id)));
    }

    private boolean rooted(String id) {
        return id.length() == 14 && ids.contains(id.substring(0, ROOT));
    }
}
