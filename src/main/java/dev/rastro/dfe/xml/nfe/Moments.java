package dev.rastro.dfe.xml.nfe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Shows the layout's dates and times as they were written: never moved to another offset. Stateless. */
public final class Moments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Moments() {}

    /** The day of a date ({@code 2026-07-01}) or of a moment ({@code 2026-07-01T10:20:30-03:00}); other text as it is. */
    public static String day(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            return DAY.format(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            // Not a date: the reader of the print shall see what the document says.
            return text;
        }
    }

    /** The time of day of a moment, or empty where the text has none. */
    public static String clock(@Nullable String text) {
        return text != null && text.length() >= 19 && text.charAt(10) == 'T' ? text.substring(11, 19) : "";
    }

    /** The moment, where the text has day, time and offset. */
    public static @Nullable OffsetDateTime moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            // Layouts before 3.10 have no offset: there is no moment to tell.
            return null;
        }
    }
}
