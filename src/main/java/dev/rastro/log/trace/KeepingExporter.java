package dev.rastro.log.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Hands ended spans to the journal in the data folder. */
final class KeepingExporter implements SpanExporter {
    private final SpanJournal journal;

    KeepingExporter(SpanJournal journal) {
        this.journal = journal;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        journal.keep(spans.stream().map(KeepingExporter::kept).toList());
        return CompletableResultCode.ofSuccess();
    }

    private static KeptSpan kept(SpanData span) {
        Map<String, String> facts = new TreeMap<>();
        span.getAttributes().forEach((name, value) -> facts.put(name.getKey(), value.toString()));
        String parent = span.getParentSpanId();
        return new KeptSpan(
                span.getTraceId(),
                span.getSpanId(),
                SpanId.isValid(parent) ? parent : null,
                span.getName(),
                Instant.EPOCH.plusNanos(span.getStartEpochNanos()),
                Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos()),
                span.getStatus().getStatusCode() == StatusCode.ERROR
                        ? span.getStatus().getDescription()
                        : null,
                facts);
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
