package dev.rastro.log.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/**
 * Something Rastro does, as a span of OpenTelemetry: it begins when it is made and ends when it is closed. Its parent is
 * given, never found in the thread, because the work of an import or a projection moves between threads. Safe for use by
 * several threads.
 */
public final class Operation implements AutoCloseable {
    private final Tracer tracer;
    private final Span span;

    private Operation(Tracer tracer, Span span) {
        this.tracer = tracer;
        this.span = span;
    }

    /** Begins an operation with a trace of its own. {@code name} is a stable code, see docs/tracing.md. */
    public static Operation begin(Tracer tracer, String name) {
        return start(tracer, tracer.spanBuilder(name).setNoParent());
    }

    /** Begins what an earlier operation led to, in the trace of that one, which may have ended long ago. */
    public static Operation resume(Tracer tracer, String name, String traceId, String spanId) {
        SpanContext earlier =
                SpanContext.createFromRemoteParent(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
        return start(tracer, tracer.spanBuilder(name).setParent(Context.root().with(Span.wrap(earlier))));
    }

    private static Operation start(Tracer tracer, SpanBuilder builder) {
        return new Operation(tracer, builder.startSpan());
    }

    /** Begins a part of this operation. */
    public Operation part(String name) {
        return start(tracer, tracer.spanBuilder(name).setParent(Context.root().with(span)));
    }

    /** W3C trace id, 32 hexadecimal digits. */
    public String traceId() {
        return span.getSpanContext().getTraceId();
    }

    /** W3C span id, 16 hexadecimal digits. */
    public String spanId() {
        return span.getSpanContext().getSpanId();
    }

    /** Notes a fact about the operation. */
    public Operation with(String fact, String value) {
        span.setAttribute(fact, value);
        return this;
    }

    /** Notes a number about the operation. */
    public Operation with(String fact, long value) {
        span.setAttribute(fact, value);
        return this;
    }

    /** Marks the operation as failed; {@code why} is a code or a short reason. */
    public void failed(String why) {
        span.setStatus(StatusCode.ERROR, why);
    }

    /** Ends it. */
    @Override
    public void close() {
        span.end();
    }
}
