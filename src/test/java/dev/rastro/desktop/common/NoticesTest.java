package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.LoggedNotice.Severity;
import dev.rastro.desktop.common.Messages.Language;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

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
    void aReportTellsWhatBrokeAndNothingOfWhomOrWhat() {
        IOException cause = new IOException("/home/maria/nota-35261199555777000180550010000014461148732860.xml");
        notices.failed("Abrir 99.555.777/0001-80").accept(new IllegalStateException("Maria da Silva", cause));
        LoggedNotice kept = log.notices().getFirst();
        String report = ErrorReport.of(kept);
        assertThat(report)
                .contains("code: RST-199\n", "id: " + kept.id() + "\n", "at: 2026-11-24T15:00:00Z\n")
                .contains("os.name: " + System.getProperty("os.name"))
                .contains("failure: java.lang.IllegalStateException\n", "failure: java.io.IOException\n")
                .contains("dev.rastro.desktop.common.NoticesTest.aReportTellsWhatBrokeAndNothingOfWhomOrWhat:")
                .doesNotContain("Maria", "maria", "3526119955", "99.555", "/home");
    }
}
