package dev.rastro.log.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The tracer of one data folder: spans go to its journal in the background and, only where the operator named a
 * collector, there as well by OTLP over HTTP. Nothing of it is global. Safe for use by several threads.
 */
public final class Telemetry implements AutoCloseable {
    private static final Duration DELAY = Duration.ofMillis(500);
    private static final int WAITING = 8_192;
    private static final long PATIENCE_SECONDS = 10;

    private final SdkTracerProvider provider;
    private final BegunTraces begun;

    private Telemetry(SdkTracerProvider provider, BegunTraces begun) {
        this.provider = provider;
        this.begun = begun;
    }

    /**
     * Starts keeping spans.
     *
     * @param collector where to send them besides, for example http://localhost:4318/v1/traces; {@code null} sends nothing
     */
    public static Telemetry keeping(SpanJournal journal, @Nullable URI collector) {
        BegunTraces begun = new BegunTraces();
        SdkTracerProviderBuilder builder = SdkTracerProvider.builder()
                .addSpanProcessor(begun)
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "rastro")))
                .addSpanProcessor(BatchSpanProcessor.builder(new KeepingExporter(journal))
                        .setScheduleDelay(DELAY)
                        .setMaxQueueSize(WAITING)
                        .build());
        if (collector != null) {
            builder.addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                            .setEndpoint(collector.toString())
                            .build())
                    .build());
        }
        return new Telemetry(builder.build(), begun);
    }

    /** A tracer whose spans have identities and are kept nowhere. */
    public static Tracer unkept() {
        // Without any processor the SDK would not even give identities.
        return tracer(SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(SpanExporter.composite()))
                .build());
    }

    /** Makes the spans. */
    public Tracer tracer() {
        return tracer(provider);
    }

    /** Tells in which operation something failed. */
    public BegunTraces begun() {
        return begun;
    }

    private static Tracer tracer(SdkTracerProvider provider) {
        return provider.get("dev.rastro");
    }

    /** Waits until what ended so far can be read from the journal. */
    public void flush() {
        provider.forceFlush().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Keeps what is left and ends. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
