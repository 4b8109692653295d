package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.ManifestationRow;
import dev.rastro.timeline.TimelineFold;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one document when something is declared on it.
 *
 * @param situation {@code null} when nothing at all is known of it
 * @param recipient {@code null} when only a summary is known
 * @param authorisedAt when the authority registered it, or its issue where that is unknown
 * @param events registered events
 * @param queue what the queue knows of it
 */
record History(
        @Nullable Situation situation,
        @Nullable String recipient,
        @Nullable OffsetDateTime authorisedAt,
        boolean hasDocument,
        List<EventRecord> events,
        List<ManifestationRow> queue) {

    static History of(
            AccessKey key, List<Recorded> log, TimelineFold fold, StatusCodes statuses, List<ManifestationRow> queue) {
        List<EventRecord> events = new ArrayList<>();
        List<OffsetDateTime> moments = new ArrayList<>();
        String recipient = null;
        OffsetDateTime issued = null;
        boolean document = false;
        for (Recorded each : log) {
            switch (each.event()) {
                case DomainEvent.FiscalEventCaptured it -> {
                    if (registered(it.event(), statuses)) {
                        events.add(it.event());
                    }
                }
                case DomainEvent.SummaryCaptured it -> moments.add(it.summary().registeredAt());
                case DomainEvent.DocumentCaptured it -> {
                    DocumentHeader header = it.header();
                    document = true;
                    recipient = header.recipient() == null
                            ? recipient
                            : header.recipient().id();
                    issued = header.issuedAt();
                    moments.add(
                            header.protocol() == null ? null : header.protocol().at());
                }
                default -> {
                    // Says nothing about terms, parties or declarations.
                }
            }
        }
        Optional<OffsetDateTime> authorised =
                moments.stream().filter(Objects::nonNull).min(OffsetDateTime.timeLineOrder());
        return new History(
                log.isEmpty() ? null : fold.fold(key, log).document().situation(),
                recipient,
                authorised.orElse(issued),
                document,
                List.copyOf(events),
                queue);
    }

    private static boolean registered(EventRecord event, StatusCodes statuses) {
        return event.form() == EventForm.SUMMARY || statuses.provesRegistration(event.family(), event.status());
    }

    /** How often a type is registered, or on its way, by this taxpayer; the declaration {@code except} left out. */
    long count(String type, String taxpayer, ManifestationRow... except) {
        Stream<Integer> registered = events.stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> event.author() == null || event.author().equals(taxpayer))
                .map(EventRecord::sequence);
        Stream<Integer> queued = queue.stream()
                .filter(row -> row.type().equals(type) && row.taxpayer().equals(taxpayer))
                .filter(row -> Stream.of(except).noneMatch(other -> other.id().equals(row.id())))
                .filter(History::counts)
                .map(ManifestationRow::sequence);
        return Stream.concat(registered, queued).distinct().count();
    }

    private static boolean counts(ManifestationRow row) {
        return switch (row.state()) {
            case REQUESTED, SENDING, UNKNOWN, REGISTERED, ALREADY -> true;
            case REFUSED, CANCELLED -> false;
        };
    }

    /** The protocol of a registered event of a type. */
    Optional<String> protocol(String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(EventRecord::protocol)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> queue.stream()
                        .filter(row -> row.type().equals(type))
                        .map(ManifestationRow::protocol)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** The registration of one declaration, if the log knows it by now. */
    Optional<EventRecord> registration(ManifestationRow row) {
        return events.stream()
                .filter(event -> event.type().equals(row.type()) && event.sequence() == row.sequence())
                .filter(event -> event.author() == null || event.author().equals(row.taxpayer()))
                .findFirst();
    }
}
