package dev.rastro.sefaz.absence;

import dev.rastro.dfe.TextBundles;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.GapCause;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TimeZone;

/** The words for {@link Absence}. Immutable; safe for use by several threads. */
public final class AbsenceText {
    private final ResourceBundle bundle;
    private final ReasonText reasons;
    private final Locale locale;
    private final ZoneId zone;

    /**
     * Texts in a language: Portuguese unless it is English.
     *
     * @param zone in which moments are told
     */
    public AbsenceText(Locale locale, ZoneId zone) {
        this.bundle = TextBundles.open("dev.rastro.sefaz.absence.absences", locale);
        this.reasons = new ReasonText(locale);
        this.locale = locale;
        this.zone = zone;
    }

    /** Why, in a sentence or two. */
    public String cause(Absence absence) {
        return text(absence, ".cause");
    }

    /** What to do next. */
    public String next(Absence absence) {
        return text(absence, ".next");
    }

    private String text(Absence absence, String part) {
        MessageFormat format = new MessageFormat(bundle.getString(absence.code() + part), locale);
        for (java.text.Format each : format.getFormats()) {
            if (each instanceof java.text.DateFormat date) {
                date.setTimeZone(TimeZone.getTimeZone(zone));
            }
        }
        Object[] arguments = absence.arguments().stream().map(this::printable).toArray();
        return format.format(arguments);
    }

    private Object printable(Object argument) {
        return switch (argument) {
            case OffsetDateTime moment -> java.util.Date.from(moment.toInstant());
            case GapCause cause -> reasons.of(cause);
            default -> argument.toString();
        };
    }
}
