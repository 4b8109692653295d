package dev.rastro.desktop.acts;

import dev.rastro.acts.ActText;
import dev.rastro.acts.InvalidActException;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.MarkCatalog.Mark;
import dev.rastro.store.MarkKind;
import dev.rastro.store.SearchText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The stages of work as they are being written, a line each, in the order of the work. For the screen's thread only. */
public final class StagesViewModel {
    private final ActsViewModel acts;
    private final Wording wording;
    private final ActText reasons;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private List<Mark> used = List.of();

    public StagesViewModel(ActsViewModel acts, Wording wording) {
        this.acts = acts;
        this.wording = wording;
        this.reasons = new ActText(wording.messages().locale());
        text.addListener((observed, before, now) -> tellLeft());
    }

    private record Read(List<String> stages, List<Mark> used) {}

    /** Reads the stages as they are, then goes on. */
    public void begin(Runnable then) {
        acts.tasks()
                .read(
                        () -> new Read(
                                acts.services().stages().all(),
                                acts.services().marks().marks(MarkKind.STAGE)),
                        read -> {
                            used = read.used();
                            text.set(String.join("\n", read.stages()));
                            tellLeft();
                            then.run();
                        },
                        acts.failed());
    }

    /** A stage in each line. */
    public StringProperty text() {
        return text;
    }

    /** What there is to know before they are kept; "" for nothing. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    private List<String> lines() {
        return text.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Documents keep the stage that they have, also when it is no longer among those to choose from. */
    private void tellLeft() {
        Set<String> kept = lines().stream().map(SearchText::fold).collect(Collectors.toSet());
        told.set(used.stream()
                .filter(mark -> mark.documents() > 0 && !kept.contains(SearchText.fold(mark.label())))
                .map(mark -> wording.text("stages.left", mark.label(), mark.documents()))
                .collect(Collectors.joining("\n")));
    }

    /** Keeps them, and goes on; where they cannot be kept, says why instead. */
    public void save(Runnable then) {
        List<String> wanted = lines();
        acts.tasks()
                .read(
                        () -> {
                            acts.services().acts().defineStages(wanted);
                            return wanted;
                        },
                        kept -> then.run(),
                        failure -> {
                            if (failure instanceof InvalidActException refused) {
                                told.set(reasons.of(refused));
                            } else {
                                acts.failed().accept(failure);
                            }
                        });
    }
}
