package dev.rastro.print.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Day and time with its offset, as notes in the margin show it. Stateless. */
public final class Stamp {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm xxx");

    private Stamp() {}

    public static String of(OffsetDateTime moment) {
        return FORMAT.format(moment);
    }
}
