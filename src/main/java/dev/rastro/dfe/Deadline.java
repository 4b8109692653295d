package dev.rastro.dfe;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Until when something can be done, as {@code deadlines.tsv} tells it.
 *
 * @param event tpEvento; {@code null} for the authorisation itself
 * @param startedBy the event whose registration starts the term; {@code null} for the authorisation
 * @param term {@code null} where none is known
 * @param late whether it is the second term, for those who missed the first
 * @param author who does it, in Portuguese
 * @param lifts the dimension that sets the term aside
 * @param confirmed whether an official text was at hand: what was not confirmed is shown as such
 * @param source technical note or manual
 */
public record Deadline(
        Set<DfeFamily> families,
        @Nullable String event,
        @Nullable String startedBy,
        @Nullable Duration term,
        boolean late,
        String author,
        @Nullable String lifts,
        boolean confirmed,
        String source) {
    public Deadline {
        families = Set.copyOf(families);
    }

    /** The last moment, counted from {@code start}; empty where no term is known. */
    public Optional<OffsetDateTime> until(OffsetDateTime start) {
        return Optional.ofNullable(term).map(start::plus);
    }
}
