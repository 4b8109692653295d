package dev.rastro.desktop.common;

import java.time.OffsetDateTime;

/**
 * A notice as it is kept.
 *
 * @param id by which the technical log knows it
 * @param report what may be told to others about it
 */
public record LoggedNotice(OffsetDateTime at, Severity severity, String code, String text, String id, String report) {
    /** How bad it is. */
    public enum Severity {
        WARNING,
        ERROR
    }
}
