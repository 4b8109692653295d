package dev.rastro.desktop.acts;

import dev.rastro.acts.Change;
import dev.rastro.desktop.acts.TagLine.On;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.MarkCatalog.Mark;
import dev.rastro.store.MarkKind;
import dev.rastro.store.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The tags of some documents: those that they have first, then those in use, narrowed by what is typed. */
public final class TagEditorViewModel {
    private final ActsViewModel acts;
    private final List<TagLine> lines = new ArrayList<>();
    private final ObservableList<TagLine> shown = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper documents = new ReadOnlyStringWrapper("");
    private Set<AccessKey> keys = Set.of();
    private int asked;

    public TagEditorViewModel(ActsViewModel acts) {
        this.acts = acts;
        typed.addListener((observed, before, now) -> narrow());
    }

    private record Known(List<Mark> all, List<Mark> theirs) {}

    /** Begins with these documents. */
    public void open(Set<AccessKey> documents) {
        keys = Set.copyOf(documents);
        this.documents.set(acts.documents(keys.size()));
        lines.clear();
        typed.set("");
        narrow();
        int mine = ++asked;
        Set<AccessKey> wanted = keys;
        acts.tasks()
                .read(
                        () -> new Known(
                                acts.services().marks().marks(MarkKind.TAG),
                                acts.services().marks().marks(MarkKind.TAG, wanted)),
                        known -> {
                            if (mine == asked) {
                                fill(known);
                            }
                        },
                        acts.failed());
    }

    private void fill(Known known) {
        Map<String, Long> theirs = new HashMap<>();
        known.theirs().forEach(mark -> theirs.put(mark.label(), mark.documents()));
        List<String> labels =
                new ArrayList<>(known.theirs().stream().map(Mark::label).toList());
        known.all().stream()
                .map(Mark::label)
                .filter(label -> !theirs.containsKey(label))
                .forEach(labels::add);
        for (String label : labels) {
            long have = theirs.getOrDefault(label, 0L);
            On on = have == 0 ? On.NONE : have == keys.size() ? On.ALL : On.SOME;
            // What was typed before the tags came stays.
            if (find(label).isEmpty()) {
                lines.add(new TagLine(label, on, on));
            }
        }
        narrow();
    }

    private Optional<TagLine> find(String label) {
        String folded = SearchText.fold(label);
        return lines.stream()
                .filter(line -> SearchText.fold(line.label).equals(folded))
                .findFirst();
    }

    private void narrow() {
        String wanted = SearchText.fold(typed.get());
        shown.setAll(lines.stream()
                .filter(line -> SearchText.fold(line.label).contains(wanted))
                .toList());
    }

    /** Puts on what is typed, a new tag where there is none of that name; applies where nothing is typed. True when applied. */
    public boolean enter() {
        String name = typed.get().strip();
        if (name.isEmpty()) {
            apply();
            return true;
        }
        if (name.length() > Change.NAME) {
            return false;
        }
        find(name)
                .ifPresentOrElse(
                        line -> line.now.set(On.ALL), () -> lines.addFirst(new TagLine(name, On.NONE, On.ALL)));
        typed.set("");
        return false;
    }

    /** Puts on and takes off what was chosen. */
    public void apply() {
        List<String> add = labels(On.ALL);
        List<String> remove = labels(On.NONE);
        if (!add.isEmpty() || !remove.isEmpty()) {
            acts.perform(keys, new Change.Tag(add, remove));
        }
    }

    private List<String> labels(On wanted) {
        return lines.stream()
                .filter(line -> line.now.get() == wanted && line.before != wanted)
                .map(line -> line.label)
                .toList();
    }

    ObservableList<TagLine> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** What is typed. */
    public StringProperty typed() {
        return typed;
    }

    /** How many documents, in words. */
    public ReadOnlyStringProperty documents() {
        return documents.getReadOnlyProperty();
    }
}
