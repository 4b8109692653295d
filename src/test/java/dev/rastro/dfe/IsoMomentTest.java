package dev.rastro.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class IsoMomentTest {
    /** 0000-01-01 to 9999-12-31, in seconds since 1970. */
    private static final long FIRST = -62_167_219_200L;

    private static final long LAST = 253_402_300_799L;

    @Property
    void readsWhatTheCalendarWrites(
            @ForAll @LongRange(min = FIRST + 86_400, max = LAST - 86_400) long second,
            @ForAll @IntRange(max = 2) int precision,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int minutes) {
        Instant instant = Instant.ofEpochSecond(
                precision == 0 ? second - Math.floorMod(second, 60) : second, precision == 2 ? 120_000_000 : 0);
        OffsetDateTime moment = instant.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
        assertThat(IsoMoment.parse(moment.toString())).hasToString(moment.toString());
    }

    /** Whatever the text, the verdict and the value are those of the platform's reader. */
    @Property(tries = 5_000)
    void agreesWithThePlatform(
            @ForAll @StringLength(26) @Chars({'0', '1', '2', '3', '9', '-', '+', ':', 'T', 'Z', '.'}) String noise,
            @ForAll @IntRange(max = 24) int from,
            @ForAll @IntRange(max = 3) int length) {
        String good = "2026-02-28T23:59:58-03:00";
        String text = good.substring(0, from)
                + noise.substring(0, length)
                + good.substring(Math.min(good.length(), from + length));
        try {
            OffsetDateTime expected = OffsetDateTime.parse(text);
            assertThat(IsoMoment.parse(text)).hasToString(expected.toString());
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> IsoMoment.parse(text)).isInstanceOf(DateTimeException.class);
        }
    }

    @Example
    void refusesWhatIsNoMoment() {
        for (String text : new String[] {"", "Z", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00-03:00", "2026-02-28"}) {
            assertThatThrownBy(() -> IsoMoment.parse(text)).isInstanceOf(DateTimeException.class);
        }
    }
}
