package dev.rastro.print.layout;

import dev.rastro.dfe.Situation;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a print has to say of its document beyond the document itself.
 *
 * @param situation as the fold gives it, or as the file alone tells it
 * @param corrections number of valid cartas de correção
 * @param words what the tables have for it
 * @param asOf when an authority last told something of the document, {@code null} where none did or only the file is known
 * @param epec what is known of its EPEC, {@code null} where nothing is
 */
public record PrintSituation(
        Situation situation,
        boolean homologation,
        int corrections,
        SheetWords words,
        @Nullable OffsetDateTime asOf,
        @Nullable EpecRegistration epec) {
    /** The words across the sheet, most serious first. */
    public List<String> watermarks() {
        return words.across();
    }

    /** The same with what is known of the document's EPEC. */
    public PrintSituation with(@Nullable EpecRegistration registration) {
        return new PrintSituation(situation, homologation, corrections, words, asOf, registration);
    }

    /** Whether the authority denied the use of the document. */
    public boolean denied() {
        return situation == Situation.DENIED;
    }
}
