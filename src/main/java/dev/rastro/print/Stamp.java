package dev.rastro.print;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Day and time with its offset, as notes in the margin show it. Stateless. */
final class Stamp {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm xxx");

    private Stamp() {}

    static String of(OffsetDateTime moment) {
        return FORMAT.format(moment);
    }
}
