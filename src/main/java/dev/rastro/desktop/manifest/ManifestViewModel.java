package dev.rastro.desktop.manifest;

import dev.rastro.desktop.acts.Turnable;
import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.WhileShown;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.ManifestationsChanged;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.DueManifestation;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.DocumentCatalog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What waits for a declaration, by deadline, and the declarations on their way. For the screen's thread only. */
public final class ManifestViewModel implements AutoCloseable {
    /** Most rows that either list shows. */
    public static final int ROWS = 500;

    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);

    private final ManifestationService service;
    private final DocumentCatalog catalog;
    private final FreshnessViewModel freshness;
    private final Consumer<Turnable> done;
    private final TaskRunner tasks;
    private final Wording wording;
    private final ReasonText reasons;
    private final QueueWording queueWords;
    private final Consumer<Throwable> failed;
    private final ObservableList<DueManifestation> due = FXCollections.observableArrayList();
    private final ObservableList<QueueLine> queue = FXCollections.observableArrayList();
    private final StringProperty justification = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final WhileShown looked = new WhileShown(this::read);
    private final Lifetime life = new Lifetime();

    /**
     * Reads nothing yet.
     *
     * @param done is told what can be taken back
     */
    public ManifestViewModel(
            ManifestationService service,
            DocumentCatalog catalog,
            FreshnessViewModel freshness,
            Consumer<Turnable> done,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.service = service;
        this.catalog = catalog;
        this.freshness = freshness;
        this.done = done;
        this.tasks = tasks;
        this.wording = wording;
        this.reasons = new ReasonText(wording.messages().language().locale());
        this.queueWords = new QueueWording(wording);
        this.failed = notices.failed(wording.text("doing.manifest"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(ManifestationsChanged.class, change -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(DocumentsChanged.class, change -> ui.run(refresh::request))::close);
    }

    /** Documents that want a declaration, the most urgent first. */
    public ObservableList<DueManifestation> due() {
        return FXCollections.unmodifiableObservableList(due);
    }

    /** The newest declarations, newest first. */
    public ObservableList<QueueLine> queue() {
        return FXCollections.unmodifiableObservableList(queue);
    }

    /** xJust, for the declarations that take one. */
    public StringProperty justification() {
        return justification;
    }

    /** What became of the last wish, in words; empty before the first. */
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /** Reads both lists anew, when the screen is shown. */
    public void refresh() {
        looked.request();
    }

    /** Whether the screen is shown. */
    public BooleanProperty shown() {
        return looked.shown();
    }

    private void read() {
        tasks.read(() -> service.dueByDeadline(ROWS), due::setAll, failed);
        tasks.read(
                () -> service.recent(ROWS).stream()
                        .map(row -> new QueueLine(row, catalog.find(row.key()).orElse(null)))
                        .toList(),
                queue::setAll,
                failed);
    }

    /** Puts a declaration on each document into the queue; says which would be refused, and why. */
    public void declare(List<DueManifestation> documents, DeclarationType type) {
        String words = justification.get().strip();
        List<Declaration> wanted = documents.stream()
                .map(each ->
                        new Declaration(each.document().key(), each.taxpayer(), type, words.isEmpty() ? null : words))
                .toList();
        freshness.before(
                Act.DECLARE, documents.stream().map(DueManifestation::document).toList(), () -> request(wanted));
    }

    private void request(List<Declaration> wanted) {
        tasks.read(
                () -> service.request(wanted),
                outcomes -> {
                    result.set(queueWords.of(outcomes));
                    QueuedDeclarations.of(outcomes, service, wording, result::set)
                            .ifPresent(done);
                    if (outcomes.stream().allMatch(Queued.Accepted.class::isInstance)) {
                        justification.set("");
                    }
                    refresh();
                },
                failed);
    }

    /** Takes declarations back that were not sent yet. */
    public void withdraw(List<QueueLine> lines) {
        tasks.read(
                () -> lines.stream()
                        .filter(line -> service.withdraw(line.declaration().id()))
                        .count(),
                count -> {
                    result.set(wording.text("manifest.withdrawn", count, lines.size()));
                    refresh();
                },
                failed);
    }

    /** Sends what is in the queue without waiting for the time to undo. */
    public void sendNow(List<QueueLine> lines) {
        tasks.start(
                wording.text("manifest.sending"),
                task -> {
                    service.hurry(
                            lines.stream().map(line -> line.declaration().id()).toList());
                    return service.sendDue();
                },
                changed -> {
                    result.set(changed.stream()
                            .collect(Collectors.groupingBy(
                                    row -> reasons.of(row.state()), LinkedHashMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(each ->
                                    each.getKey() + ": " + wording.formats().count(each.getValue()))
                            .collect(Collectors.joining("  ")));
                    refresh();
                },
                failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
