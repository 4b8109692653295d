package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.log.Bus;
import dev.rastro.log.LogAdvanced;
import dev.rastro.store.QuarantineEntry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is kept but not understood. */
public final class QuarantineViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);

    private final Supplier<List<QuarantineEntry>> quarantine;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ObservableList<QuarantineEntry> entries = FXCollections.observableArrayList();
    private final Lifetime life = new Lifetime();

    public QuarantineViewModel(
            Supplier<List<QuarantineEntry>> quarantine,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Messages messages) {
        this.quarantine = quarantine;
        this.tasks = tasks;
        this.failed = notices.failed(messages.text("doing.quarantine"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        Bus.Subscription advances = bus.subscribe(LogAdvanced.class, advanced -> ui.run(refresh::request));
        life.onClose(advances::close);
    }

    /** Newest first. */
    public ObservableList<QuarantineEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Reads the list anew. */
    public void refresh() {
        tasks.read(quarantine::get, found -> entries.setAll(found.reversed()), failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
