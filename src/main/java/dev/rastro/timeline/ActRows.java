package dev.rastro.timeline;

import dev.rastro.acts.ActText;
import dev.rastro.acts.DocumentActs;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the rows of what operators did with a document; one that was taken back stays, without effect. Pure. */
final class ActRows {
    private static final ActText TEXT = new ActText(Locale.of("pt", "BR"));

    private ActRows() {}

    static List<TimelineRow> of(DocumentActs acts) {
        Map<UUID, Recorded> byId = acts.acts().stream()
                .collect(Collectors.toMap(act -> act.envelope().id(), Function.identity(), (one, same) -> one));
        return acts.acts().stream()
                .map(act -> row(
                        act,
                        TEXT.of(act, id -> Optional.ofNullable(byId.get(id))).orElse(""),
                        acts.counts(act)))
                .toList();
    }

    private static TimelineRow row(Recorded act, String text, boolean counts) {
        Envelope envelope = act.envelope();
        return new TimelineRow(
                envelope.occurredAt(),
                envelope.recordedAt(),
                kind(act.event()),
                null,
                null,
                null,
                envelope.actor().name(),
                text,
                counts,
                envelope.proof().source(),
                envelope.traceId(),
                envelope.proof().sha256(),
                envelope.id());
    }

    private static String kind(DomainEvent event) {
        return switch (event) {
            case DomainEvent.TagsChanged it -> "TAGS";
            case DomainEvent.NoteWritten it -> "NOTE";
            case DomainEvent.ArchivingChanged it -> "ARCHIVE";
            case DomainEvent.StageChanged it -> "STAGE";
            case DomainEvent.ResponsibleChanged it -> "RESPONSIBLE";
            default -> "TAKEN_BACK";
        };
    }
}
