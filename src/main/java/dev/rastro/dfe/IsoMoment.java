package dev.rastro.dfe;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads moments with an offset as {@link OffsetDateTime#parse(CharSequence)} does, and the form that fiscal XML and the log
 * nearly always have (2026-11-26T08:00:00-03:00, seconds may be absent) several times as fast. Pure.
 */
public final class IsoMoment {
    private static final String TO_MINUTES = "9999-99-99T99:99";
    private static final String TO_SECONDS = TO_MINUTES + ":99";
    private static final String OFFSET = "99:99";

    private IsoMoment() {}

    /** Reads a moment. Throws {@link DateTimeException} when the text is none. */
    public static OffsetDateTime parse(String text) {
        int end = text.endsWith("Z") ? text.length() - 1 : text.length() - OFFSET.length() - 1;
        boolean seconds = end == TO_SECONDS.length();
        if (!(seconds || end == TO_MINUTES.length())
                || !fits(seconds ? TO_SECONDS : TO_MINUTES, text, 0)
                || !offsetFits(text, end)) {
            return OffsetDateTime.parse(text);
        }
        return OffsetDateTime.of(
                100 * two(text, 0) + two(text, 2),
                two(text, 5),
                two(text, 8),
                two(text, 11),
                two(text, 14),
                seconds ? two(text, 17) : 0,
                0,
                offset(text, end));
    }

    private static boolean offsetFits(String text, int at) {
        char sign = text.charAt(at);
        boolean last = at == text.length() - 1;
        return last ? sign == 'Z' : (sign == '+' || sign == '-') && fits(OFFSET, text, at + 1);
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * two(text, at + 1), sign * two(text, at + 4));
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    private static boolean fits(String form, String text, int from) {
        for (int i = 0; i < form.length(); i++) {
            char allowed = form.charAt(i);
            char c = text.charAt(from + i);
            if (allowed == '9' ? c < '0' || c > '9' : c != allowed) {
                return false;
            }
        }
        return true;
    }
}
