package dev.rastro.acts;

import dev.rastro.log.Recorded;
import dev.rastro.store.Marks;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that operators did with a document.
 *
 * @param marks how it stands now
 * @param notes those that count, oldest first
 * @param acts every act in the order of the log, those that were taken back among them
 * @param takenBack the acts that do not count
 */
public record DocumentActs(Marks marks, List<Note> notes, List<Recorded> acts, Set<UUID> takenBack) {
    /** Nobody did anything. */
    public static final DocumentActs NONE = new DocumentActs(Marks.NONE, List.of(), List.of(), Set.of());

    public DocumentActs {
        notes = List.copyOf(notes);
        acts = List.copyOf(acts);
        takenBack = Set.copyOf(takenBack);
    }

    /** Whether an act counts. */
    public boolean counts(Recorded act) {
        return !takenBack.contains(act.envelope().id());
    }
}
