package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.LoggedNotice.Severity;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.log.Ids;
import dev.rastro.log.trace.BegunTraces;
import dev.rastro.log.trace.Operation;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    private final NoticeLog log = new NoticeLog(Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC));
    private final Notices notices = new Notices(new Messages(Language.PORTUGUESE), log);

    @Test
    void whatFailedIsKeptAfterItIsPutAway() {
        notices.failed("Importar").accept(new IOException("disco"));
        notices.warn("RST-120");
        notices.dismiss();
        assertThat(notices.latest().get()).isNull();
        assertThat(log.notices())
                .extracting(LoggedNotice::code, LoggedNotice::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RST-120", Severity.WARNING),
                        org.assertj.core.groups.Tuple.tuple("RST-103", Severity.ERROR));
        assertThat(log.notices().getLast().text()).startsWith("Não foi possível Importar.");
        assertThat(log.notices().getLast().at()).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(log.unread().get()).isEqualTo(2);
        log.read();
        assertThat(log.unread().get()).isZero();
        for (int i = 0; i < 300; i++) {
            notices.warn("RST-120");
        }
        assertThat(log.notices()).hasSize(200);
    }

    @Test
    void noticesOfEarlierRunsStandBelowAndAreRead(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("notices.tsv");
        NoticeFile file = new NoticeFile(path, 3);
        NoticeLog first = new NoticeLog(clock(1), keeping(file));
        new Notices(new Messages(Language.PORTUGUESE), first)
                .failed("Importar C:\\novo\tx")
                .accept(new IOException("disco"));
        LoggedNotice told = first.notices().getFirst();
        assertThat(new NoticeFile(path, 3).read()).containsExactly(told);

        NoticeLog second = new NoticeLog(clock(2), keeping(file));
        new Notices(new Messages(Language.PORTUGUESE), second).warn("RST-120");
        second.restore(new NoticeFile(path, 3).read().subList(1, 2));
        assertThat(second.notices()).extracting(LoggedNotice::code).containsExactly("RST-120", "RST-103");
        assertThat(second.notices().getLast().report()).contains("failure: java.io.IOException\n");
        assertThat(second.unread().get()).isEqualTo(1);

        Files.writeString(path, "not a notice\n", StandardOpenOption.APPEND);
        for (int i = 0; i < 40; i++) {
            new Notices(new Messages(Language.PORTUGUESE), new NoticeLog(clock(3 + i), keeping(file))).warn("RST-120");
        }
        assertThat(Files.readAllLines(path).size()).as("bounded").isBetween(3, 7);
        assertThat(new NoticeFile(path, 3).read())
                .extracting(each -> each.at().getHour())
                .containsExactly(18, 17, 16);
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(new NoticeFile(path, 3).read()).as("not written by Rastro").isEmpty();
    }

    @Test
    void aReportNamesTheTraceOfTheOperationThatFailed() {
        BegunTraces begun = new BegunTraces();
        Tracer tracer =
                SdkTracerProvider.builder().addSpanProcessor(begun).build().get("test");
        ManualExecutor executor = new ManualExecutor();
        TaskRunner tasks = new TaskRunner(executor, new ManualUi(), begun);
        Ids ids = new Ids(Clock.systemUTC(), tracer);
        List<String> traces = new ArrayList<>();
        tasks.read(
                () -> {
                    try (Operation operation = ids.begin("import")) {
                        traces.add(operation.traceId());
                        throw new IOException("disco");
                    }
                },
                done -> {},
                notices.failed("Importar"));
        tasks.read(
                () -> {
                    throw new IOException("outro");
                },
                done -> {},
                notices.failed("Ler"));
        executor.runAll();
        assertThat(log.notices().getLast().report()).contains("trace: " + traces.getFirst() + "\n");
        assertThat(log.notices().getFirst().report()).as("in no operation").doesNotContain("trace:");
    }

    private static Clock clock(int hours) {
        return Clock.fixed(Instant.parse("2026-11-24T00:00:00Z").plus(Duration.ofHours(hours)), ZoneOffset.UTC);
    }

    private static Consumer<LoggedNotice> keeping(NoticeFile file) {
        return notice -> {
            try {
                file.append(notice);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void aReportTellsWhatBrokeAndNothingOfWhomOrWhat() {
        IOException cause = new IOException("/home/maria/nota-35261199555777000180550010000014461148732860.xml");
        notices.failed("Abrir 99.555.777/0001-80").accept(new IllegalStateException("Maria da Silva", cause));
        LoggedNotice kept = log.notices().getFirst();
        String report = kept.report();
        assertThat(report)
                .contains("code: RST-199\n", "id: " + kept.id() + "\n", "at: 2026-11-24T15:00:00Z\n")
                .contains("os.name: " + System.getProperty("os.name"))
                .contains("failure: java.lang.IllegalStateException\n", "failure: java.io.IOException\n")
                .contains("dev.rastro.desktop.common.NoticesTest.aReportTellsWhatBrokeAndNothingOfWhomOrWhat:")
                .doesNotContain("Maria", "maria", "3526119955", "99.555", "/home");
    }
}
