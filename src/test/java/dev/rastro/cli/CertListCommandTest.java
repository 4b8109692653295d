package dev.rastro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertListCommandTest {
    /** A few minutes more than the whole days: the clock goes on between the two looks at it. */
    private static final Duration MORE = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "61, -, '61 dias, até '",
                "59, 60, RENOVE: vence em menos de 60 dias (59 dias",
                "29, 30, RENOVE: vence em menos de 30 dias",
                "14, 15, RENOVE: vence em menos de 15 dias",
                "6, 7, RENOVE: vence em menos de 7 dias",
                "0, 1, RENOVE: vence em menos de 1 dia (0 dias",
                "-1, 0, VENCIDO em "
            })
    void theStepsOfWarningAreShown(int days, Integer warning, String text) {
        var shape = CertListCommand.validity(
                Instant.now().plus(Duration.ofDays(days)).plus(MORE));
        assertThat(shape).containsEntry("daysLeft", (long) days).containsEntry("warning", warning);
        assertThat(CertListCommand.validityText(shape)).startsWith(text);
    }
}
