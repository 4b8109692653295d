package dev.rastro.intake;

import java.time.Duration;
import java.util.List;

/**
 * What became of an import. Every input (a file, or an entry of an archive) is counted in {@code files} and in exactly
 * one of the seven outcomes.
 *
 * @param cancelled whether the operator stopped it; what had been committed stays
 */
public record ImportReport(
        long files,
        long stored,
        long events,
        long summaries,
        long duplicates,
        long versions,
        long quarantined,
        long refused,
        Duration elapsed,
        List<Problem> problems,
        boolean cancelled) {
    /** An input that was not stored as a document or event, or was stored with a reservation. */
    public record Problem(String path, String code, String reason) {}
}
