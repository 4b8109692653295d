package dev.rastro.acts;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.Marks;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What operators did with a document, as a function of the set of its acts. They have no clock but the log's own, so they
 * count in the order of their positions; an act that was taken back does not count, and what others did before and after it
 * stays. Pure.
 */
public final class ActFold {
    private static final Set<String> TYPES = Arrays.stream(DomainEvent.Act.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final NavigableMap<String, String> tags = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable String stage;
    private @Nullable String responsible;
    private boolean archived;

    private ActFold() {}

    /** Whether an event is an act of an operator on a document. */
    public static boolean isAct(Recorded event) {
        return TYPES.contains(event.envelope().type());
    }

    /** Folds the acts among a document's events. */
    public static DocumentActs of(Collection<Recorded> events) {
        List<Recorded> acts = inOrder(events);
        if (acts.isEmpty()) {
            return DocumentActs.NONE;
        }
        Set<UUID> back = takenBack(acts);
        ActFold fold = new ActFold();
        for (Recorded act : acts) {
            if (!back.contains(act.envelope().id())) {
                fold.apply(act);
            }
        }
        return new DocumentActs(fold.marks(), fold.notes, acts, back);
    }

    private static List<Recorded> inOrder(Collection<Recorded> events) {
        if (events.stream().noneMatch(ActFold::isAct)) {
            return List.of();
        }
        Map<Long, Recorded> byPosition = new TreeMap<>();
        for (Recorded each : events) {
            if (isAct(each)) {
                byPosition.put(each.envelope().position(), each);
            }
        }
        return List.copyOf(byPosition.values());
    }

    /** From the last act to the first: only who was not taken back itself takes back. */
    private static Set<UUID> takenBack(List<Recorded> acts) {
        Set<UUID> back = new HashSet<>();
        for (Recorded act : acts.reversed()) {
            if (act.event() instanceof DomainEvent.ActTakenBack it
                    && !back.contains(act.envelope().id())) {
                back.add(UUID.fromString(it.act()));
            }
        }
        return back;
    }

    private void apply(Recorded act) {
        switch (act.event()) {
            case DomainEvent.TagsChanged it -> {
                it.removed().forEach(tag -> tags.remove(SearchText.fold(tag)));
                it.added().forEach(tag -> tags.putIfAbsent(SearchText.fold(tag), tag));
            }
            case DomainEvent.NoteWritten it -> notes.add(Note.of(it, act.envelope()));
            case DomainEvent.ArchivingChanged it -> archived = it.archived();
            case DomainEvent.StageChanged it -> stage = it.stage();
            case DomainEvent.ResponsibleChanged it -> responsible = it.responsible();
            default -> {
                // An act that takes back did so before.
            }
        }
    }

    private Marks marks() {
        return new Marks(List.copyOf(tags.values()), stage, responsible, archived, notes.size());
    }
}
