package dev.rastro.desktop.common;

import dev.rastro.desktop.common.LoggedNotice.Severity;
import dev.rastro.log.trace.FailedOperationException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be told to others about a failure: what ran where and what kind of failure it was at which place in the
 * program. Neither words of the failure, which may quote documents, people and paths, nor what was being worked on.
 */
public final class ErrorReport {
    private static final int MOST_FRAMES = 12;
    private static final String[] SYSTEM = {
        "os.name", "os.version", "os.arch", "java.version", "java.vendor", "javafx.version"
    };

    private ErrorReport() {}

    /** The report of a notice; {@code failure} is {@code null} where nothing failed. */
    static String of(OffsetDateTime at, Severity severity, String code, String id, @Nullable Throwable failure) {
        StringBuilder report = new StringBuilder();
        String version = ErrorReport.class.getPackage().getImplementationVersion();
        line(report, "rastro", Objects.requireNonNullElse(version, "-"));
        line(report, "code", code);
        line(report, "id", id);
        line(report, "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        line(report, "severity", severity.name());
        if (failure != null) {
            FailedOperationException.traceOf(failure).ifPresent(trace -> line(report, "trace", trace));
        }
        Properties system = System.getProperties();
        for (String name : SYSTEM) {
            line(report, name, system.getProperty(name, "-"));
        }
        Set<Throwable> told = new HashSet<>();
        for (Throwable each = failure; each != null && told.add(each); each = each.getCause()) {
            line(report, "failure", each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                report.append("  ")
                        .append(frames[i].getClassName())
                        .append('.')
                        .append(frames[i].getMethodName())
                        .append(':')
                        .append(frames[i].getLineNumber())
                        .append('\n');
            }
        }
        return report.toString();
    }

    private static void line(StringBuilder report, String name, String value) {
        report.append(name).append(": ").append(value).append('\n');
    }
}
