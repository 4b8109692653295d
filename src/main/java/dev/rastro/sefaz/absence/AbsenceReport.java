package dev.rastro.sefaz.absence;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.NsuStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is not here, or where it is.
 *
 * @param key {@code null} when what was typed is no key
 * @param here whether something of it is in the list
 * @param answers at least one, the most telling first
 * @param asker the stream whose taxpayer may ask by key ({@code consChNFe}); {@code null} where nobody can
 * @param questionsLeft how many such questions this hour still allows
 */
public record AbsenceReport(
        @Nullable AccessKey key,
        boolean here,
        List<Absence> answers,
        @Nullable NsuStream asker,
        int questionsLeft) {
    public AbsenceReport {
        answers = List.copyOf(answers);
    }
}
