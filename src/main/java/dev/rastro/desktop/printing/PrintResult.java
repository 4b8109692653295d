package dev.rastro.desktop.printing;

import dev.rastro.print.batch.BatchReport;
import dev.rastro.print.profile.ProfileProblem;
import java.time.Duration;
import java.util.List;

/**
 * What became of a print.
 *
 * @param destination name of the printer, or of the file or folder
 * @param warnings what of the profile was left out
 */
public record PrintResult(
        PrintOutput output, String destination, BatchReport report, List<ProfileProblem> warnings, Duration took) {
    public PrintResult {
        warnings = List.copyOf(warnings);
    }

    /** Whether all that was asked for was printed. */
    public boolean clean() {
        return !report.cancelled() && report.problems().isEmpty();
    }
}
