package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.SearchAdvanced;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * What columns show beside the list's own lines: read for the rows that are on screen, when a column that shows it is. For
 * the screen's thread only.
 */
public final class RowDetailsViewModel implements AutoCloseable {
    private static final Duration TOGETHER = Duration.ofMillis(60);
    private static final Duration RENEWED = Duration.ofSeconds(1);
    /** More are not held; what is on screen is read anew then. */
    private static final int MOST = 5_000;

    private final RowDetails source;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Map<AccessKey, RowDetail> known = new HashMap<>();
    /** Those of {@link #known} that need not be read anew. */
    private final Set<AccessKey> fresh = new HashSet<>();

    private final Set<AccessKey> wanted = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Coalesce read;
    private final Lifetime life = new Lifetime();
    private int generation;

    public RowDetailsViewModel(RowDetails source, Bus bus, UiThread ui, TaskRunner tasks, Consumer<Throwable> failed) {
        this.source = source;
        this.tasks = tasks;
        this.failed = failed;
        read = new Coalesce(ui, TOGETHER, this::read);
        life.onClose(read::close);
        Coalesce renew = new Coalesce(ui, RENEWED, this::renew);
        life.onClose(renew::close);
        life.onClose(bus.subscribe(DocumentsChanged.class, changed -> ui.run(renew::request))::close);
        life.onClose(bus.subscribe(SearchAdvanced.class, changed -> ui.run(renew::request))::close);
    }

    /** What is known of a document; where that is nothing yet, or old, it is read, and {@link #revision} tells when it is there. */
    RowDetail of(AccessKey key) {
        if (!fresh.contains(key)) {
            wanted.add(key);
            read.request();
        }
        return known.getOrDefault(key, RowDetail.UNKNOWN);
    }

    private void read() {
        if (wanted.isEmpty()) {
            return;
        }
        Set<AccessKey> keys = Set.copyOf(wanted);
        wanted.clear();
        int asked = generation;
        tasks.read(
                () -> source.of(keys),
                found -> {
                    if (asked == generation) {
                        keep(keys, found);
                    }
                },
                failed);
    }

    private void keep(Set<AccessKey> keys, Map<AccessKey, RowDetail> found) {
        if (known.size() + keys.size() > MOST) {
            known.clear();
            fresh.clear();
        }
        boolean changed = false;
        for (AccessKey key : keys) {
            RowDetail now = found.getOrDefault(key, RowDetail.UNKNOWN);
            changed |= !now.equals(known.put(key, now));
        }
        fresh.addAll(keys);
        if (changed) {
            revision.set(revision.get() + 1);
        }
    }

    /** What is on screen asks anew, and stays as it is until the answer comes. */
    private void renew() {
        if (!fresh.isEmpty()) {
            generation++;
            fresh.clear();
            revision.set(revision.get() + 1);
        }
    }

    /** Goes up when cells say something else than before. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    @Override
    public void close() {
        life.close();
    }
}
