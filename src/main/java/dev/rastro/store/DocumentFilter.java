package dev.rastro.store;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows. Empty sets and {@code null} do not restrict.
 *
 * @param companies whom the role refers to
 * @param role of the {@code companies} in the document; without a company, entrada and saída as tpNF tells
 * @param from first day of issue, inclusive
 * @param to last day of issue, inclusive
 * @param text words, each of which must occur (case- and accent-insensitive) in issuer, recipient, number or key
 * @param pending restricts to what is not final
 * @param narrowing restricts further
 * @param marks restricts by what operators did
 */
public record DocumentFilter(
        Set<DfeFamily> families,
        Parties companies,
        Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Situation> situations,
        String text,
        PendingFilter pending,
        Narrowing narrowing,
        MarkFilter marks) {
    /** Issued or received. */
    public enum Role {
        ANY,
        RECEIVED,
        ISSUED
    }

    public DocumentFilter {
        families = Set.copyOf(families);
        situations = Set.copyOf(situations);
    }

    /** What the quick filters choose. */
    public DocumentFilter(
            Set<DfeFamily> families,
            Parties companies,
            Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Set<Situation> situations,
            String text,
            PendingFilter pending) {
        this(families, companies, role, from, to, situations, text, pending, Narrowing.NONE, MarkFilter.ANY);
    }

    /** Everything. */
    public static DocumentFilter all() {
        return new DocumentFilter(Set.of(), Parties.ALL, Role.ANY, null, null, Set.of(), "", PendingFilter.NONE);
    }

    /** What a list shows before anybody restricts it: everything but what was put away. */
    public static DocumentFilter desk() {
        return all().withMarks(MarkFilter.DESK);
    }

    public DocumentFilter withFamilies(Set<DfeFamily> value) {
        return new DocumentFilter(value, companies, role, from, to, situations, text, pending, narrowing, marks);
    }

    public DocumentFilter withCompanies(Parties value) {
        return new DocumentFilter(families, value, role, from, to, situations, text, pending, narrowing, marks);
    }

    public DocumentFilter withRole(Role value) {
        return new DocumentFilter(families, companies, value, from, to, situations, text, pending, narrowing, marks);
    }

    public DocumentFilter withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DocumentFilter(families, companies, role, first, last, situations, text, pending, narrowing, marks);
    }

    public DocumentFilter withSituations(Set<Situation> value) {
        return new DocumentFilter(families, companies, role, from, to, value, text, pending, narrowing, marks);
    }

    public DocumentFilter withText(String value) {
        return new DocumentFilter(families, companies, role, from, to, situations, value, pending, narrowing, marks);
    }

    public DocumentFilter withPending(PendingFilter value) {
        return new DocumentFilter(families, companies, role, from, to, situations, text, value, narrowing, marks);
    }

    public DocumentFilter withNarrowing(Narrowing value) {
        return new DocumentFilter(families, companies, role, from, to, situations, text, pending, value, marks);
    }

    public DocumentFilter withMarks(MarkFilter value) {
        return new DocumentFilter(families, companies, role, from, to, situations, text, pending, narrowing, value);
    }

    /** Whether documents that were put away are left out: whoever looks for words finds them all the same. */
    public boolean hidesArchived() {
        return marks.archived() == MarkFilter.Archived.HIDDEN && text.isBlank();
    }
}
