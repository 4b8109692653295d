package dev.rastro.log.trace;

import java.util.Arrays;
import java.util.Optional;

/** Says in a failure, as one that was suppressed, in which operation it happened; never thrown. */
public final class FailedOperationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String traceId;

    FailedOperationException(String traceId) {
        super("trace " + traceId, null, false, false);
        this.traceId = traceId;
    }

    /** The W3C trace id that a failure carries; empty where it happened in no operation. */
    public static Optional<String> traceOf(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(FailedOperationException.class::isInstance)
                .map(each -> ((FailedOperationException) each).traceId)
                .findFirst();
    }
}
