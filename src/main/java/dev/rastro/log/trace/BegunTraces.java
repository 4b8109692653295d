package dev.rastro.log.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.concurrent.Callable;

/**
 * Remembers in which operation something failed: the last one that was begun on the thread of the work. Safe for use by
 * several threads.
 */
public final class BegunTraces implements SpanProcessor {
    private final ThreadLocal<String> last = new ThreadLocal<>();

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        last.set(span.getSpanContext().getTraceId());
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }

    /** Does the work; a failure of it carries {@link FailedOperationException} where an operation had begun. */
    public <T> T witness(Callable<T> work) throws Exception {
        last.remove();
        try {
            return work.call();
        } catch (Exception e) {
            String trace = last.get();
            if (trace != null) {
                e.addSuppressed(new FailedOperationException(trace));
            }
            throw e;
        } finally {
            last.remove();
        }
    }
}
