package dev.rastro.desktop.acts;

import dev.rastro.acts.Change;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.MarkCatalog.Mark;
import dev.rastro.store.MarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks how far the work on documents has got, and who sees to them. */
public final class MarkPicker {
    private final ActsViewModel acts;
    private final PickVeil veil;
    private final Wording wording;

    public MarkPicker(ActsViewModel acts, PickVeil veil, Wording wording) {
        this.acts = acts;
        this.veil = veil;
        this.wording = wording;
    }

    /** Asks for a stage, and sets it. */
    public void stage(Set<AccessKey> documents) {
        acts.tasks()
                .read(
                        () -> acts.services().stages().all(),
                        stages -> {
                            List<PickVeil.Choice> choices = choices(stages);
                            choices.add(new PickVeil.Choice(null, wording.text("stage.none")));
                            veil.open(
                                    wording.text("stage.title", acts.documents(documents.size())),
                                    choices,
                                    typed -> Optional.empty(),
                                    choice -> acts.perform(documents, new Change.Stage(choice.name())));
                        },
                        acts.failed());
    }

    /** Asks for a person, and sets it. */
    public void assign(Set<AccessKey> documents) {
        String me = acts.services().acts().operator().name();
        acts.tasks()
                .read(
                        () -> acts.services().marks().marks(MarkKind.RESPONSIBLE),
                        names -> {
                            List<String> all = new ArrayList<>(List.of(me));
                            names.stream()
                                    .map(Mark::label)
                                    .filter(name -> !name.equals(me))
                                    .forEach(all::add);
                            List<PickVeil.Choice> choices = choices(all);
                            choices.add(new PickVeil.Choice(null, wording.text("assign.none")));
                            veil.open(
                                    wording.text("assign.title", acts.documents(documents.size())),
                                    choices,
                                    this::person,
                                    choice -> acts.perform(documents, new Change.Assign(choice.name())));
                        },
                        acts.failed());
    }

    private Optional<PickVeil.Choice> person(String typed) {
        return typed.isBlank() || typed.length() > Change.NAME
                ? Optional.empty()
                : Optional.of(new PickVeil.Choice(typed, wording.text("assign.new", typed)));
    }

    private static List<PickVeil.Choice> choices(List<String> names) {
        List<PickVeil.Choice> choices = new ArrayList<>();
        names.forEach(name -> choices.add(new PickVeil.Choice(name, name)));
        return choices;
    }
}
