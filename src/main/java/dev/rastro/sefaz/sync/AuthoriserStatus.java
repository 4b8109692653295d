package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import java.time.OffsetDateTime;

/**
 * How an authoriser was when last asked.
 *
 * @param authoriser acronym, or the UF's where it did not answer
 * @param ufCode IBGE code of the UF that it was asked for
 * @param status cStat: 107 in operation, 108 and 109 paused; the failure's code where it did not answer
 */
public record AuthoriserStatus(
        DfeFamily family,
        String authoriser,
        String ufCode,
        Environment environment,
        String status,
        String message,
        OffsetDateTime askedAt) {
    /** Whether it works. */
    public boolean working() {
        return status.equals("107");
    }
}
