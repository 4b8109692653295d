package dev.rastro.log.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.rastro.store.h2.H2SpanJournal;
import dev.rastro.store.h2.StoreFixture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
    @TempDir
    Path folder;

    private StoreFixture store;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void operationsAreKeptWithTheirPartsFactsAndFailures() {
        SpanJournal journal = new H2SpanJournal(store.database, 100);
        String trace;
        try (Telemetry telemetry = Telemetry.keeping(journal, null)) {
            try (Operation whole = Operation.begin(telemetry.tracer(), "import").with("path", "a\tb\nc")) {
                trace = whole.traceId();
                try (Operation part = whole.part("import.batch").with("files", 7)) {
                    part.failed("SEF-102");
                }
            }
            telemetry.flush();
            List<KeptSpan> spans = journal.ofTrace(trace, 10);
            assertThat(spans).extracting(KeptSpan::name).containsExactly("import", "import.batch");
            assertThat(spans.getFirst().parentId()).isNull();
            assertThat(spans.getFirst().facts()).isEqualTo(Map.of("path", "a b c"));
            assertThat(spans.getLast().parentId()).isEqualTo(spans.getFirst().spanId());
            assertThat(spans.getLast().failure()).isEqualTo("SEF-102");
            assertThat(spans.getLast().facts()).isEqualTo(Map.of("files", "7"));
            assertThat(spans.getFirst().duration())
                    .isGreaterThanOrEqualTo(spans.getLast().duration());
        }
    }

    @Test
    void aFollowUpStandsInTheTraceOfWhatItFollows() {
        SpanJournal journal = new H2SpanJournal(store.database, 100);
        try (Telemetry telemetry = Telemetry.keeping(journal, null)) {
            Operation first = Operation.begin(telemetry.tracer(), "sync.page");
            first.close();
            try (Operation later = Operation.resume(telemetry.tracer(), "rule", first.traceId(), first.spanId())) {
                assertThat(later.traceId()).isEqualTo(first.traceId());
            }
            telemetry.flush();
            assertThat(journal.ofTrace(first.traceId(), 10).getLast().parentId())
                    .isEqualTo(first.spanId());
        }
    }

    @Test
    void operationsThatAreKeptNowhereHaveIdentitiesAllTheSame() {
        Operation one = Operation.begin(Telemetry.unkept(), "import");
        Operation other = Operation.begin(Telemetry.unkept(), "import");
        assertThat(one.traceId())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("0".repeat(32))
                .isNotEqualTo(other.traceId());
        assertThat(one.spanId())
                .isNotEqualTo("0".repeat(16))
                .isNotEqualTo(one.part("import.batch").spanId());
    }

    @Test
    void theOldestMakeRoom() {
        SpanJournal journal = new H2SpanJournal(store.database, 10);
        try (Telemetry telemetry = Telemetry.keeping(journal, null)) {
            Operation whole = Operation.begin(telemetry.tracer(), "import");
            for (int i = 0; i < 25; i++) {
                whole.part("import.batch").with("files", i).close();
            }
            whole.close();
            telemetry.flush();
            assertThat(journal.ofTrace(whole.traceId(), 100)).hasSize(10);
            assertThat(journal.ofTrace(whole.traceId(), 100))
                    .extracting(KeptSpan::name)
                    .contains("import");
        }
    }

    @Test
    void onlyANamedCollectorIsTold() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/traces");
            try (Telemetry silent = Telemetry.keeping(new H2SpanJournal(store.database, 10), null)) {
                Operation.begin(silent.tracer(), "silent").close();
            }
            try (Telemetry telling = Telemetry.keeping(new H2SpanJournal(store.database, 10), address)) {
                Operation.begin(telling.tracer(), "sync.page").close();
            }
            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("sync.page").doesNotContain("silent");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void withoutASettingThereIsNoCollector() {
        Properties none = new Properties();
        assertThat(Collector.of(none, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318")))
                .isEmpty();
        assertThat(Collector.of(none, Map.of("RASTRO_OTLP_ENDPOINT", "http://localhost:4318/v1/traces")))
                .contains(URI.create("http://localhost:4318/v1/traces"));
        Properties set = new Properties();
        set.setProperty("rastro.otlp.endpoint", "https://collector.example/v1/traces");
        assertThat(Collector.of(set, Map.of())).contains(URI.create("https://collector.example/v1/traces"));
        assertThatThrownBy(() -> Collector.of(none, Map.of("RASTRO_OTLP_ENDPOINT", "localhost 4318")))
                .isInstanceOf(InvalidCollectorException.class)
                .hasMessageContaining("RASTRO_OTLP_ENDPOINT");
    }
}
