package dev.rastro.desktop.panel;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.WhileShown;
import dev.rastro.log.Bus;
import dev.rastro.log.CaptureChanged;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.log.SeenChanged;
import dev.rastro.report.view.ViewFilter;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What needs a decision today. Each tile counts what the list it opens shows; all of it is counted in the background, once
 * for a burst of news. For the screen's thread only.
 */
public final class PanelViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);

    private final DocumentCatalog catalog;
    private final Meaning meaning;
    private final Map<String, Callable<Long>> counters;
    private final Ways ways;
    private final Clock clock;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final List<TileSpec> specs;
    private final ObservableList<Tile> tiles = FXCollections.observableArrayList();
    private final ObjectProperty<VolumeStep> step = new SimpleObjectProperty<>(VolumeStep.MONTH);
    private final ReadOnlyObjectWrapper<Volumes> volumes = new ReadOnlyObjectWrapper<>(Volumes.none(VolumeStep.MONTH));
    private final ReadOnlyObjectWrapper<Boolean> counted = new ReadOnlyObjectWrapper<>(false);
    private final WhileShown looked = new WhileShown(this::read);
    private final Lifetime life = new Lifetime();
    private boolean counting;
    private boolean countAgain;

    /**
     * The documents that the chosen companies have.
     *
     * @param filter what a tile's words mean now, for the chosen companies
     * @param everything all documents of the chosen companies
     */
    public record Meaning(Function<ViewFilter, DocumentFilter> filter, Supplier<DocumentFilter> everything) {}

    /** Where tiles and charts lead. */
    public interface Ways {
        void list(ViewFilter filter);

        /** The documents issued from one day to another, both inclusive. */
        void period(LocalDate from, LocalDate to);

        void quarantine();

        void companies();

        void capture();
    }

    /**
     * The panel.
     *
     * @param counters of the tiles that count no documents, by their id; what is absent is not shown
     * @param company another choice of companies means other counts
     */
    public PanelViewModel(
            DocumentCatalog catalog,
            Meaning meaning,
            Map<String, Callable<Long>> counters,
            Ways ways,
            ObservableValue<?> company,
            Bus bus,
            Clock clock,
            UiThread ui,
            TaskRunner tasks,
            Consumer<Throwable> failed) {
        this.catalog = catalog;
        this.meaning = meaning;
        this.counters = Map.copyOf(counters);
        this.ways = ways;
        this.clock = clock;
        this.tasks = tasks;
        this.failed = failed;
        this.specs = TileSpec.load().stream()
                .filter(spec -> spec.filter() != null || counters.containsKey(spec.id()))
                .toList();
        specs.forEach(spec -> tiles.add(new Tile(spec, null)));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        List.of(
                        DocumentsChanged.class,
                        QuarantineChanged.class,
                        SearchAdvanced.class,
                        SeenChanged.class,
                        CaptureChanged.class,
                        CompaniesChanged.class)
                .forEach(news -> life.onClose(bus.subscribe(news, each -> ui.run(refresh::request))::close));
        life.listen(company, chosen -> refresh());
        life.listen(step, now -> {
            if (looked.shown().get()) {
                readVolumes();
            } else {
                refresh();
            }
        });
    }

    /** The tiles, in the order of the table. */
    ObservableList<Tile> tiles() {
        return FXCollections.unmodifiableObservableList(tiles);
    }

    /** Whether what was issued is counted by month or by day. */
    public ObjectProperty<VolumeStep> step() {
        return step;
    }

    /** What was issued lately; until it has been counted, by an earlier {@link #step}. */
    ReadOnlyObjectProperty<Volumes> volumes() {
        return volumes.getReadOnlyProperty();
    }

    /** Whether the first counts are there. */
    ReadOnlyObjectProperty<Boolean> counted() {
        return counted.getReadOnlyProperty();
    }

    /** What a tile says now; {@code null} for what was not counted yet, or is not on this panel. */
    public @org.jspecify.annotations.Nullable Long count(String tile) {
        return tiles.stream()
                .filter(each -> each.spec().id().equals(tile))
                .findFirst()
                .map(Tile::count)
                .orElse(null);
    }

    /** The ids of the tiles. */
    public List<String> ids() {
        return specs.stream().map(TileSpec::id).toList();
    }

    /** Counts everything anew, when the panel is shown. */
    public void refresh() {
        looked.request();
    }

    /** Whether the panel is shown. */
    public BooleanProperty shown() {
        return looked.shown();
    }

    /** One count at a time, and once more for what changes meanwhile. */
    private void read() {
        if (counting) {
            countAgain = true;
            return;
        }
        counting = true;
        Map<String, Callable<Long>> asked = new HashMap<>(counters);
        for (TileSpec spec : specs) {
            ViewFilter filter = spec.filter();
            if (filter != null) {
                DocumentFilter documents = meaning.filter().apply(filter);
                asked.put(spec.id(), () -> catalog.totals(documents).count());
            }
        }
        tasks.read(
                () -> {
                    Map<String, Long> found = new HashMap<>();
                    for (Map.Entry<String, Callable<Long>> each : asked.entrySet()) {
                        found.put(each.getKey(), each.getValue().call());
                    }
                    return found;
                },
                this::show,
                this::failed);
        readVolumes();
    }

    private void readVolumes() {
        DocumentFilter everything = meaning.everything().get();
        LocalDate today = LocalDate.now(clock);
        VolumeStep wanted = step.get();
        tasks.read(
                () -> Volumes.of(catalog, everything, wanted, today),
                found -> {
                    // Another one may have been chosen meanwhile.
                    if (found.step() == step.get()) {
                        volumes.set(found);
                    }
                },
                failed);
    }

    private void show(Map<String, Long> found) {
        for (int i = 0; i < specs.size(); i++) {
            Tile now = new Tile(specs.get(i), found.get(specs.get(i).id()));
            if (!now.equals(tiles.get(i))) {
                tiles.set(i, now);
            }
        }
        counted.set(true);
        ended();
    }

    private void failed(Throwable failure) {
        failed.accept(failure);
        ended();
    }

    private void ended() {
        counting = false;
        if (countAgain) {
            countAgain = false;
            refresh();
        }
    }

    /** Goes where a tile leads. */
    public void open(String tile) {
        specs.stream().filter(spec -> spec.id().equals(tile)).findFirst().ifPresent(this::open);
    }

    private void open(TileSpec spec) {
        ViewFilter filter = spec.filter();
        switch (spec.opens()) {
            case LIST -> ways.list(filter == null ? ViewFilter.ALL : filter);
            case QUARANTINE -> ways.quarantine();
            case COMPANIES -> ways.companies();
            case CAPTURE -> ways.capture();
        }
    }

    /** Shows the documents of a month or day of the volumes. */
    void open(LocalDate first) {
        ways.period(first, volumes.get().step().last(first));
    }

    @Override
    public void close() {
        life.close();
    }
}
