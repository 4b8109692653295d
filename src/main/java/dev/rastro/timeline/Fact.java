package dev.rastro.timeline;

import dev.rastro.log.Recorded;
import java.time.OffsetDateTime;
import java.util.Comparator;

/**
 * Something the log says of a document, freed of when and how often it arrived.
 *
 * @param value what an original says
 * @param content SHA-256 of that original
 * @param recordedAt when it was first recorded
 * @param cause the first source by name of those it came from
 * @param trace W3C trace id of the first recording
 */
record Fact<T>(T value, String content, OffsetDateTime recordedAt, String cause, String trace) {
    static <T> Fact<T> of(T value, String content, Recorded recorded) {
        var envelope = recorded.envelope();
        return new Fact<>(
                value, content, envelope.recordedAt(), envelope.proof().source(), envelope.traceId());
    }

    /** An order that depends on the facts alone: by original, then by what is read in it. */
    static <T> Comparator<Fact<T>> byContent() {
        return Comparator.<Fact<T>, String>comparing(Fact::content)
                .thenComparing(fact -> fact.value().toString());
    }

    /** The same fact from another recording. */
    Fact<T> merge(Fact<?> other) {
        String first = cause.compareTo(other.cause) <= 0 ? cause : other.cause;
        return new Fact<>(value, content, recordedAt, first, trace).learntWith(other);
    }

    /** The same knowledge from another original: when it was learnt may change, what explains this content may not. */
    Fact<T> learntWith(Fact<?> other) {
        boolean first = FiscalOrder.RECORDED.compare(this, other) <= 0;
        return first ? this : new Fact<>(value, content, other.recordedAt, cause, other.trace);
    }

    <R> Fact<R> with(R other) {
        return new Fact<>(other, content, recordedAt, cause, trace);
    }
}
