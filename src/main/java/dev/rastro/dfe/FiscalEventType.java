package dev.rastro.dfe;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of event (tpEvento) in the families that have it, as {@code event-types.tsv} describes it.
 *
 * @param code six digits, NFS-e without the leading "e"
 * @param description in Portuguese
 * @param author who registers it, in Portuguese
 * @param situation what the document becomes while the event counts
 * @param dimension stable code of what is true beside the situation while the event counts
 * @param alert stable code of the alert raised while the event counts
 * @param reverses codes of the events it takes back; "*" is what the event itself cites
 * @param source technical note or manual
 */
public record FiscalEventType(
        Set<DfeFamily> families,
        String code,
        String description,
        String author,
        EventEffect effect,
        @Nullable Situation situation,
        @Nullable String dimension,
        @Nullable String alert,
        Set<String> reverses,
        String source) {
    /** Value of {@link #dimension} of cartas de correção, of which only the last counts. */
    public static final String CORRECTION = "CARTA_CORRECAO";

    public FiscalEventType {
        families = Set.copyOf(families);
        reverses = Set.copyOf(reverses);
    }

    /** What the recipient declares by it, for the events of the manifestação (NT 2020.001). */
    public Optional<Manifestation> manifestation() {
        return Arrays.stream(Manifestation.values())
                .filter(value -> value.name().equals(dimension))
                .findFirst();
    }

    /** Whether this is a carta de correção. */
    public boolean correction() {
        return CORRECTION.equals(dimension);
    }

    /** Whether this event can take back one of {@code type}. */
    public boolean mayReverse(String type) {
        return reverses.contains(type) || reverses.contains("*");
    }
}
