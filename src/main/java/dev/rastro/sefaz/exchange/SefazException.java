package dev.rastro.sefaz.exchange;

import org.jspecify.annotations.Nullable;

/** An exchange with an authority that brought no usable answer. */
public final class SefazException extends Exception {
    private static final long serialVersionUID = 1L;

    private final SefazFailure failure;
    private final transient @Nullable Transcript transcript;

    public SefazException(
            SefazFailure failure, String detail, @Nullable Transcript transcript, @Nullable Throwable cause) {
        super(failure.code() + ": " + detail, cause);
        this.failure = failure;
        this.transcript = transcript;
    }

    /** What went wrong, in kind. */
    public SefazFailure failure() {
        return failure;
    }

    /** What went over the wire, if anything did. */
    public @Nullable Transcript transcript() {
        return transcript;
    }
}
