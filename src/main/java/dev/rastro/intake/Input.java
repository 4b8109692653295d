package dev.rastro.intake;

import org.jspecify.annotations.Nullable;

/** One thing to import: bytes that were read, or the reason why they were not. */
public sealed interface Input {
    /** Where it came from: a path, or "archive!entry". */
    String path();

    /** Bytes ready to be looked at. */
    record Content(String path, byte[] bytes) implements Input {}

    /** Not read, and why. */
    record Refused(String path, RefusalCode code, String reason) implements Input {
        static Refused of(String path, RefusalCode code, @Nullable Object detail) {
            return new Refused(path, code, code.reason(detail));
        }
    }
}
