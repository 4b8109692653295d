package dev.rastro.desktop.common;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is kept.
 *
 * @param id by which the technical log knows it
 * @param failure what went wrong; {@code null} where it is only worth knowing
 */
public record LoggedNotice(
        OffsetDateTime at,
        Severity severity,
        String code,
        String text,
        String id,
        @Nullable Throwable failure) {
    /** How bad it is. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
