package dev.rastro.desktop.capture;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.NsuStream;
import dev.rastro.log.Bus;
import dev.rastro.log.CaptureChanged;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.sync.AuthoriserStatus;
import dev.rastro.sefaz.sync.SyncResult;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The streams of all companies, and the wish to read them now. */
public final class CaptureViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);
    /** How often the time that is left until the next question is told anew. */
    private static final Duration TICK = Duration.ofSeconds(5);

    private final CaptureServices capture;
    private final Clock clock;
    private final UiThread ui;
    private final TaskRunner tasks;
    private final Wording wording;
    private final CaptureWording words;
    private final Consumer<Throwable> failed;
    private final ObservableList<CaptureRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<OffsetDateTime> now;
    private final ReadOnlyBooleanWrapper neutralised = new ReadOnlyBooleanWrapper();
    private final Lifetime life = new Lifetime();
    private List<AuthoriserStatus> authorisers = List.of();
    private UiThread.@Nullable Timer tick;

    /** To be built on the screen's thread. */
    public CaptureViewModel(
            CaptureServices capture,
            Bus bus,
            Clock clock,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.capture = capture;
        this.clock = clock;
        this.ui = ui;
        this.now = new ReadOnlyObjectWrapper<>(OffsetDateTime.now(clock));
        this.tasks = tasks;
        this.wording = wording;
        this.words = new CaptureWording(wording);
        this.failed = notices.failed(wording.text("doing.capture"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(CaptureChanged.class, change -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(CompaniesChanged.class, change -> ui.run(refresh::request))::close);
        life.onClose(this::stopTicking);
        tick();
    }

    private void tick() {
        now.set(OffsetDateTime.now(clock));
        summary.set(words.summary(rows, authorisers, now.get()));
        tick = ui.after(TICK, this::tick);
    }

    private void stopTicking() {
        UiThread.Timer running = tick;
        if (running != null) {
            running.cancel();
        }
    }

    /** The time by which waits are told. */
    public ReadOnlyObjectProperty<OffsetDateTime> now() {
        return now.getReadOnlyProperty();
    }

    /** One row for each company and service. */
    public ObservableList<CaptureRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** What came of the last wish to read, in words; empty before the first. */
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /** How the authorities are and when the next question is due, in a line; empty before there is anything to say. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether this folder is a copy that must not ask before the operator claims it. */
    public ReadOnlyBooleanProperty neutralised() {
        return neutralised.getReadOnlyProperty();
    }

    /** Reads everything on the screen anew. */
    public void refresh() {
        tasks.read(
                () -> {
                    Map<String, String> names = capture.companies().all().stream()
                            .collect(Collectors.toMap(Company::taxpayer, Company::name));
                    return capture.coverage().all().stream()
                            .map(view -> new CaptureRow(
                                    names.getOrDefault(
                                            view.stream().taxpayer(),
                                            view.stream().taxpayer()),
                                    view,
                                    capture.coverage().singlesLeft(view.stream())))
                            .toList();
                },
                found -> {
                    rows.setAll(found);
                    authorisers = capture.sync().authorisers();
                    summary.set(words.summary(found, authorisers, now.get()));
                    neutralised.set(!capture.sync().claimed());
                },
                failed);
    }

    /** Reads streams as far as they may be read, and says what came of it. */
    public void synchronise(List<NsuStream> streams) {
        List<NsuStream> wanted = streams.isEmpty()
                ? rows.stream().map(row -> row.coverage().stream()).toList()
                : List.copyOf(streams);
        tasks.start(
                wording.text("capture.task"),
                task -> {
                    List<SyncResult> results = new ArrayList<>();
                    for (NsuStream stream : wanted) {
                        if (!task.cancelled()) {
                            task.report((double) results.size() / wanted.size(), stream.toString());
                            results.add(capture.sync().syncNow(stream));
                        }
                    }
                    return results;
                },
                results -> {
                    result.set(results.stream().map(words::result).collect(Collectors.joining("\n")));
                    refresh();
                },
                failed);
    }

    /** The operator says that this folder is the one to ask. */
    public void claim() {
        tasks.read(
                () -> {
                    capture.sync().claim();
                    return true;
                },
                done -> refresh(),
                failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
