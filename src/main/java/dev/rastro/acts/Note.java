package dev.rastro.acts;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A note on a document.
 *
 * @param event the act of writing it; taking that back withdraws the note
 * @param mentions other documents that it names
 */
public record Note(UUID event, OffsetDateTime at, String author, String text, List<AccessKey> mentions) {
    public Note {
        mentions = List.copyOf(mentions);
    }

    static Note of(DomainEvent.NoteWritten written, Envelope envelope) {
        return new Note(
                envelope.id(), envelope.recordedAt(), envelope.actor().name(), written.text(), written.mentions());
    }
}
