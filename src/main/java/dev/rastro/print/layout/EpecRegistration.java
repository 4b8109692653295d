package dev.rastro.print.layout;

import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a document's EPEC, which its print shows in place of the protocol until that is there.
 *
 * @param protocol nProt of the event
 * @param at when it was registered, {@code null} where nothing tells it
 */
public record EpecRegistration(String protocol, @Nullable OffsetDateTime at) {
    /** tpEvento of an EPEC of NF-e, NFC-e (NT 2014.001) and CT-e (MOC CT-e 4.00). */
    private static final Set<String> TYPES = Set.of("110140", "110113");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy  HH:mm:ss");

    /** The one that counts among the events of a document. */
    public static Optional<EpecRegistration> of(Timeline timeline) {
        return timeline.rows().stream()
                .filter(row -> TYPES.contains(String.valueOf(row.eventType())) && row.effective())
                .flatMap(EpecRegistration::registered)
                .findFirst();
    }

    private static Stream<EpecRegistration> registered(TimelineRow row) {
        String protocol = row.protocol();
        return protocol == null ? Stream.of() : Stream.of(new EpecRegistration(protocol, row.at()));
    }

    /** As it is shown. */
    public String text() {
        return IssuerLines.joined("  ", protocol, at == null ? "" : MOMENT.format(at));
    }
}
