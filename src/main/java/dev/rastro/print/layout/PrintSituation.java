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
 * @param watermarks the words across the sheet, most serious first
 * @param asOf when an authority last told something of the document, {@code null} where none did or only the file is known
 */
public record PrintSituation(
        Situation situation,
        boolean homologation,
        int corrections,
        List<String> watermarks,
        @Nullable OffsetDateTime asOf) {
    public PrintSituation {
        watermarks = List.copyOf(watermarks);
    }

    /** Whether the authority denied the use of the document. */
    public boolean denied() {
        return situation == Situation.DENIED;
    }
}
