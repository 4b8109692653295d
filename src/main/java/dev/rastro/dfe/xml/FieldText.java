package dev.rastro.dfe.xml;

import dev.rastro.dfe.IsoMoment;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of fiscal XML into values; what does not fit is {@code null}, never an exception. */
public final class FieldText {
    /** Old layouts give dates without offset; they are read in Brasília time. */
    private static final ZoneOffset BRASILIA = ZoneOffset.ofHours(-3);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    private static final DateTimeFormatter SAT_TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final int NAME = 200;
    private static final int WORDS = 5_000;

    private FieldText() {}

    /** A number as the layouts write it, or {@code null}. */
    public static @Nullable BigDecimal decimal(@Nullable String text) {
        return text != null && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** A date or moment, with the offset it was written with, or Brasília's where it has none. */
    public static @Nullable OffsetDateTime moment(@Nullable String text) {
        return moment(text, null);
    }

    /** Reads a moment; {@code time} is hEmi of layouts that keep it apart. */
    static @Nullable OffsetDateTime moment(@Nullable String text, @Nullable String time) {
        if (text == null) {
            return null;
        }
        try {
            if (text.indexOf('T') > 0) {
                boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
                return offset
                        ? IsoMoment.parse(text)
                        : LocalDateTime.parse(text).atOffset(BRASILIA);
            }
            LocalDate day = text.length() == 8
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text);
            return day.atTime(time == null ? LocalTime.MIDNIGHT : clock(time)).atOffset(BRASILIA);
        } catch (DateTimeException e) {
            // A date nobody can read is an absent date; the original keeps its text.
            return null;
        }
    }

    private static LocalTime clock(String text) {
        return text.length() == 6 ? LocalTime.parse(text, SAT_TIME) : LocalTime.parse(text);
    }

    /** A sequence number; 1 where the layout has none. */
    public static int sequence(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    static @Nullable String name(@Nullable String text) {
        return limit(text, NAME);
    }

    static @Nullable String words(@Nullable String text) {
        return limit(text, WORDS);
    }

    private static @Nullable String limit(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
