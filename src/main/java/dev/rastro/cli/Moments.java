package dev.rastro.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads moments as people type them: a day, a day and time of this machine's zone, or with an offset. */
final class Moments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private Moments() {}

    /** A moment; a day alone is its last second. */
    static Optional<OffsetDateTime> end(String text) {
        return read(text, LAST);
    }

    /** A moment; a day alone is the last second before it. */
    static Optional<OffsetDateTime> begin(String text) {
        boolean day = text.length() == 10;
        return read(text, LocalTime.MIDNIGHT).map(moment -> day ? moment.minusSeconds(1) : moment);
    }

    static String refusal(String text) {
        return "\"" + text
                + "\" não é um momento. Escreva um dia (2026-10-31 ou 31/10/2026) ou dia e hora (2026-10-31T23:59).";
    }

    private static Optional<OffsetDateTime> read(String text, LocalTime ofDay) {
        try {
            if (text.length() == 10) {
                LocalDate day = text.indexOf('/') > 0 ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
                return Optional.of(here(day.atTime(ofDay)));
            }
            boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return Optional.of(offset ? OffsetDateTime.parse(text) : here(LocalDateTime.parse(text)));
        } catch (DateTimeException e) {
            // What nobody can read is told to the operator by the caller.
            return Optional.empty();
        }
    }

    private static OffsetDateTime here(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }
}
