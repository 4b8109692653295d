package dev.rastro.desktop.palette;

import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the palette offers for what was typed. Documents are looked for in the background after a rest in typing; answers
 * to what is no longer typed are dropped.
 */
public final class PaletteViewModel implements AutoCloseable {
    private static final Duration TYPING_REST = Duration.ofMillis(140);
    private static final int SHORTEST = 2;

    private final List<PaletteSource> sources;
    private final Found found;
    private final Recent recent;
    private final String recentHeading;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final Lifetime life = new Lifetime();
    private List<PaletteEntry> documents = List.of();

    /** Entries that have to be searched for, off the screen's thread. */
    public record Found(String heading, Function<String, List<PaletteEntry>> search) {}

    /**
     * The palette.
     *
     * @param sources in the order they are shown
     * @param recentHeading what stands above those used lately
     */
    public PaletteViewModel(
            List<PaletteSource> sources,
            Found found,
            Recent recent,
            String recentHeading,
            UiThread ui,
            TaskRunner tasks,
            Consumer<Throwable> failed) {
        this.sources = List.copyOf(sources);
        this.found = found;
        this.recent = recent;
        this.recentHeading = recentHeading;
        this.tasks = tasks;
        this.failed = failed;
        Debounce typing = new Debounce(ui, TYPING_REST, this::search);
        life.onClose(typing::close);
        life.listen(text, typed -> {
            if (typed.isBlank()) {
                documents = List.of();
                typing.close();
            } else {
                typing.request();
            }
            compose(true);
        });
    }

    /** As typed. */
    public StringProperty text() {
        return text;
    }

    public ObservableList<PaletteLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** Index of the line that Enter chooses, never a heading; -1 where there is none. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Begins anew. */
    public void begin() {
        documents = List.of();
        text.set("");
        compose(true);
    }

    private void search() {
        String asked = text.get().strip();
        if (asked.length() < SHORTEST) {
            documents = List.of();
            compose(false);
            return;
        }
        tasks.read(
                () -> found.search().apply(asked),
                entries -> {
                    if (asked.equals(text.get().strip())) {
                        documents = entries;
                        compose(false);
                    }
                },
                failed);
    }

    private void compose(boolean anew) {
        Optional<PaletteEntry> before = anew ? Optional.empty() : chosen();
        List<PaletteLine> now = new ArrayList<>();
        if (text.get().isBlank()) {
            section(now, recentHeading, recentEntries());
        }
        Match match = new Match(text.get());
        for (PaletteSource source : sources) {
            if (!text.get().isBlank() || source.whenEmpty()) {
                section(now, source.heading(), fitting(source, match));
            }
        }
        section(now, found.heading(), documents);
        lines.setAll(now);
        int keep = before.map(entry -> indexOf(entry.id())).orElse(-1);
        selected.set(keep >= 0 ? keep : step(-1, 1));
    }

    private static void section(List<PaletteLine> lines, String heading, List<PaletteEntry> entries) {
        if (!entries.isEmpty()) {
            lines.add(new PaletteLine.Heading(heading));
            entries.forEach(entry -> lines.add(new PaletteLine.Choice(entry)));
        }
    }

    private List<PaletteEntry> recentEntries() {
        List<PaletteEntry> all = sources.stream()
                .flatMap(source -> source.entries().get().stream())
                .toList();
        return recent.ids().stream()
                .flatMap(id ->
                        all.stream().filter(entry -> entry.id().equals(id)).limit(1))
                .toList();
    }

    private List<PaletteEntry> fitting(PaletteSource source, Match match) {
        return source.entries().get().stream()
                .filter(entry -> match.of(entry) >= 0)
                .sorted(Comparator.comparingInt(match::of))
                .limit(text.get().isBlank() ? Long.MAX_VALUE : source.most())
                .toList();
    }

    private int indexOf(String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof PaletteLine.Choice choice
                    && choice.entry().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private int step(int from, int by) {
        for (int i = from + by; i >= 0 && i < lines.size(); i += by) {
            if (lines.get(i) instanceof PaletteLine.Choice) {
                return i;
            }
        }
        return from;
    }

    /** One further down. */
    public void next() {
        selected.set(step(selected.get(), 1));
    }

    /** One further up. */
    public void previous() {
        selected.set(step(selected.get(), -1));
    }

    /** Selects a line, if it is one that can be chosen. */
    public void select(int line) {
        if (line >= 0 && line < lines.size() && lines.get(line) instanceof PaletteLine.Choice) {
            selected.set(line);
        }
    }

    /** What Enter chooses. */
    public Optional<PaletteEntry> chosen() {
        int line = selected.get();
        return line >= 0 && line < lines.size() && lines.get(line) instanceof PaletteLine.Choice choice
                ? Optional.of(choice.entry())
                : Optional.empty();
    }

    /** Does what is selected, and remembers that it was used. */
    public void choose() {
        chosen().ifPresent(entry -> {
            recent.used(entry.id());
            entry.choose().run();
        });
    }

    @Override
    public void close() {
        life.close();
    }
}
