package dev.rastro.desktop.views;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.log.SeenChanged;
import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.SavedViews;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The saved views and how many documents there are in each, counted in the background. For the screen's thread only. */
public final class ViewsViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(800);

    private final SavedViews store;
    private final DocumentCatalog catalog;
    private final ListPort list;
    private final Function<SavedView, DocumentFilter> meaning;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Locale locale;
    private final ObservableList<ViewLine> lines = FXCollections.observableArrayList();
    private final Map<String, Long> counts = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable String> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SavedView> deleted = new ReadOnlyObjectWrapper<>();
    private final Lifetime life = new Lifetime();
    private List<SavedView> views = List.of();
    private List<SavedView> beforeDeletion = List.of();
    private boolean counting;
    private boolean countAgain;

    /** The list that views are made of and shown in. */
    public interface ListPort {
        /** Shows the list as a view says. */
        void show(SavedView view);

        /** The list as it is, as a view of that id and name. */
        SavedView capture(String id, String name);
    }

    /**
     * The views.
     *
     * @param meaning the documents of a view now
     * @param company another choice of companies means other counts
     */
    public ViewsViewModel(
            SavedViews store,
            DocumentCatalog catalog,
            ListPort list,
            Function<SavedView, DocumentFilter> meaning,
            ObservableValue<?> company,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Consumer<Throwable> failed,
            Locale locale) {
        this.store = store;
        this.catalog = catalog;
        this.list = list;
        this.meaning = meaning;
        this.tasks = tasks;
        this.failed = failed;
        this.locale = locale;
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::count);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(DocumentsChanged.class, each -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(QuarantineChanged.class, each -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(SearchAdvanced.class, each -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(SeenChanged.class, each -> ui.run(refresh::request))::close);
        life.listen(company, chosen -> refresh.request());
    }

    public ObservableList<ViewLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** The id of the view that was shown last; {@code null} for none. */
    public ReadOnlyObjectProperty<@Nullable String> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The view that was deleted last and can be brought back; {@code null} for none. */
    public ReadOnlyObjectProperty<@Nullable SavedView> deleted() {
        return deleted.getReadOnlyProperty();
    }

    /** Reads the views anew and counts them. */
    public void refresh() {
        tasks.read(
                store::all,
                found -> {
                    views = found;
                    show();
                    count();
                },
                failed);
    }

    private void show() {
        lines.setAll(views.stream()
                .map(view -> new ViewLine(view, SavedViews.name(view, locale), counts.get(view.id())))
                .toList());
    }

    /** One count at a time; what changes meanwhile is counted once it is over. */
    private void count() {
        if (counting) {
            countAgain = true;
            return;
        }
        counting = true;
        Map<String, DocumentFilter> wanted = new HashMap<>();
        views.forEach(view -> wanted.put(view.id(), meaning.apply(view)));
        tasks.read(
                () -> {
                    Map<String, Long> found = new HashMap<>();
                    wanted.forEach(
                            (id, filter) -> found.put(id, catalog.totals(filter).count()));
                    return found;
                },
                found -> {
                    counted();
                    if (!found.equals(counts)) {
                        counts.clear();
                        counts.putAll(found);
                        show();
                    }
                },
                failure -> {
                    counted();
                    failed.accept(failure);
                });
    }

    private void counted() {
        counting = false;
        if (countAgain) {
            countAgain = false;
            count();
        }
    }

    /** Shows a view in the list. */
    public void open(SavedView view) {
        list.show(view);
        shown.set(view.id());
    }

    /** No view is shown any more: the operator changed the list. */
    public void leave() {
        shown.set(null);
    }

    /** Keeps the list as it is under a name; an existing view of that name is replaced. */
    public void save(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            return;
        }
        Optional<SavedView> same = lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(wanted))
                .map(ViewLine::view)
                .findFirst();
        SavedView view = list.capture(
                same.map(SavedView::id).orElseGet(() -> UUID.randomUUID().toString()), wanted);
        List<SavedView> now = new ArrayList<>(views);
        same.ifPresentOrElse(old -> now.set(now.indexOf(old), view), () -> now.add(view));
        shown.set(view.id());
        write(now);
    }

    public void rename(SavedView view, String name) {
        if (!name.isBlank()) {
            write(views.stream()
                    .map(each -> each.id().equals(view.id()) ? each.renamed(name.strip()) : each)
                    .toList());
        }
    }

    /** Moves a view up (a negative number) or down. */
    public void move(SavedView view, int by) {
        List<SavedView> now = new ArrayList<>(views);
        int from = now.indexOf(view);
        int to = Math.clamp(from + by, 0, Math.max(0, now.size() - 1));
        if (from >= 0 && from != to) {
            now.add(to, now.remove(from));
            write(now);
        }
    }

    /** Takes a view away; it can be brought back. */
    public void delete(SavedView view) {
        beforeDeletion = views;
        deleted.set(view);
        write(views.stream().filter(each -> !each.id().equals(view.id())).toList());
    }

    /** Brings back what was deleted last. */
    public void undoDelete() {
        if (deleted.get() != null) {
            List<SavedView> before = beforeDeletion;
            write(before);
            deleted.set(null);
        }
    }

    private void write(List<SavedView> now) {
        views = List.copyOf(now);
        show();
        tasks.read(
                () -> {
                    store.save(now);
                    return true;
                },
                done -> count(),
                failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
