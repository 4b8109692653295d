package dev.rastro.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats formats = new Formats(new Messages(Language.PORTUGUESE));

    @Test
    void moneyIsWrittenAsInBrazil() {
        assertThat(formats.money(new BigDecimal("1234567.895"))).isEqualTo("R$\u00a01.234.567,90");
        assertThat(formats.amount(null)).isEmpty();
        assertThat(formats.quantity(new BigDecimal("16.5000"))).isEqualTo("16,5");
    }

    @Test
    void momentsKeepTheirOwnOffset() {
        assertThat(formats.moment(OffsetDateTime.parse("2026-11-22T10:20:31-03:00")))
                .isEqualTo("22/11/2026 10:20");
        assertThat(formats.moment(OffsetDateTime.parse("2026-11-22T10:20:31-04:00")))
                .isEqualTo("22/11/2026 10:20 -04:00");
        assertThat(formats.day(OffsetDateTime.parse("2026-11-22T23:59:00-05:00")))
                .isEqualTo("22/11/26");
    }

    @Test
    void whatRemainsIsToldToTheSecondOnlyInTheLastMinute() {
        assertThat(formats.remaining(Duration.ofSeconds(59))).isEqualTo("em 59 s");
        assertThat(formats.remaining(Duration.ofSeconds(61))).isEqualTo("em 1 min");
        assertThat(formats.remaining(Duration.ofMinutes(125))).isEqualTo("em 2 h 5 min");
        assertThat(formats.remaining(Duration.ofSeconds(-1))).isEmpty();
    }

    @Test
    void identifiersKeepTheirLetters() {
        assertThat(formats.partyId("12ABC34501DE35")).isEqualTo("12.ABC.345/01DE-35");
        assertThat(formats.partyId("12345678909")).isEqualTo("123.456.789-09");
        assertThat(formats.partyId("EX-77")).isEqualTo("EX-77");
        assertThat(formats.number("1439")).isEqualTo("1.439");
        assertThat(formats.number("A7")).isEqualTo("A7");
        assertThat(formats.key("123456789")).isEqualTo("1234 5678 9");
    }
}
