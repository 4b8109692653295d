package dev.rastro.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.store.Marks;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Doing, undoing and redoing in any order gives what a plain desk with a list of acts gives, whoever acted in between. */
class ActFoldProperty {
    private static final AccessKey KEY = new AccessKey("35261112345678000195550010000000011000000018");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-24T12:00:00-03:00");

    /** What somebody does next: an act, or turning the {@code turn}-th act done so far over. */
    sealed interface Step {
        record Do(Change change) implements Step {}

        record TurnOver(int turn) implements Step {}
    }

    /** The plain desk: acts with a switch each, replayed one after the other. */
    private static final class Desk {
        private final List<DomainEvent> acts = new ArrayList<>();
        private final List<Boolean> counts = new ArrayList<>();
        /** The last event about each act: the act itself, or what took it back or did it again. */
        private final List<UUID> last = new ArrayList<>();

        Marks marks() {
            TreeSet<String> tags = new TreeSet<>();
            @Nullable String stage = null;
            @Nullable String responsible = null;
            boolean archived = false;
            int notes = 0;
            for (int i = 0; i < acts.size(); i++) {
                if (!counts.get(i)) {
                    continue;
                }
                switch (acts.get(i)) {
                    case DomainEvent.TagsChanged it -> {
                        it.removed().forEach(tags::remove);
                        tags.addAll(it.added());
                    }
                    case DomainEvent.StageChanged it -> stage = it.stage();
                    case DomainEvent.ResponsibleChanged it -> responsible = it.responsible();
                    case DomainEvent.ArchivingChanged it -> archived = it.archived();
                    case DomainEvent.NoteWritten it -> notes++;
                    default -> throw new IllegalStateException();
                }
            }
            return new Marks(List.copyOf(tags), stage, responsible, archived, notes);
        }
    }

    @Property(tries = 500)
    void theFoldOfTheLogIsWhatThePlainDeskSays(@ForAll("steps") List<Step> steps, @ForAll Random chance) {
        List<Recorded> log = new ArrayList<>();
        Desk desk = new Desk();
        for (Step step : steps) {
            Marks before = ActFold.of(log).marks();
            assertThat(before).isEqualTo(desk.marks());
            switch (step) {
                case Step.Do it -> {
                    Optional<DomainEvent> event = it.change().on(KEY, before);
                    event.ifPresent(act -> {
                        Recorded written = recorded(log.size() + 1, act);
                        log.add(written);
                        desk.acts.add(act);
                        desk.counts.add(true);
                        desk.last.add(written.envelope().id());
                    });
                }
                case Step.TurnOver it -> {
                    if (!desk.acts.isEmpty()) {
                        int which = it.turn() % desk.acts.size();
                        Recorded written = recorded(
                                log.size() + 1,
                                new DomainEvent.ActTakenBack(
                                        KEY, desk.last.get(which).toString()));
                        log.add(written);
                        desk.counts.set(which, !desk.counts.get(which));
                        desk.last.set(which, written.envelope().id());
                    }
                }
            }
        }
        DocumentActs inOrder = ActFold.of(log);
        assertThat(inOrder.marks()).isEqualTo(desk.marks());
        assertThat(inOrder.acts().stream()
                        .filter(act -> !(act.event() instanceof DomainEvent.ActTakenBack))
                        .map(inOrder::counts))
                .isEqualTo(desk.counts);

        List<Recorded> anyOrder = new ArrayList<>(log);
        anyOrder.addAll(log.subList(0, log.size() / 2));
        Collections.shuffle(anyOrder, chance);
        assertThat(ActFold.of(anyOrder)).isEqualTo(inOrder);
    }

    private static Recorded recorded(long position, DomainEvent event) {
        return new Recorded(
                new Envelope(
                        new UUID(0x7000, position),
                        KEY,
                        position,
                        event.getClass().getSimpleName(),
                        "0",
                        AT,
                        AT,
                        "0",
                        "0",
                        null,
                        new Actor(Actor.Kind.OPERATOR, "maria"),
                        Proof.of("test")),
                event);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> names = Arbitraries.of("Alfa", "Beta", "Gama");
        Arbitrary<Change> changes = Arbitraries.oneOf(
                names.list()
                        .ofMaxSize(2)
                        .flatMap(add -> names.list()
                                .ofMaxSize(2)
                                .map(remove -> new Change.Tag(
                                        add,
                                        remove.stream()
                                                .filter(tag -> !add.contains(tag))
                                                .toList()))),
                names.injectNull(0.3).map(Change.Stage::new),
                names.injectNull(0.3).map(Change.Assign::new),
                Arbitraries.of(true, false).map(Change.Archive::new),
                names.map(text -> new Change.Write(text, Set.of())));
        return Arbitraries.<Step>oneOf(
                        changes.map(Step.Do::new),
                        Arbitraries.integers().between(0, 20).map(Step.TurnOver::new))
                .list()
                .ofMaxSize(25);
    }
}
