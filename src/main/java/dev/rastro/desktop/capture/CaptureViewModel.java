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
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.Exchange;
import dev.rastro.store.NsuState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The streams of all companies, and the wish to read them now. */
public final class CaptureViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(1);

    private final CaptureServices capture;
    private final TaskRunner tasks;
    private final Wording wording;
    private final ReasonText reasons;
    private final FailureText failures;
    private final Consumer<Throwable> failed;
    private final ObservableList<CaptureRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper neutralised = new ReadOnlyBooleanWrapper();
    private final Lifetime life = new Lifetime();

    public CaptureViewModel(
            CaptureServices capture, Bus bus, UiThread ui, TaskRunner tasks, Notices notices, Wording wording) {
        this.capture = capture;
        this.tasks = tasks;
        this.wording = wording;
        this.reasons = new ReasonText(wording.messages().language().locale());
        this.failures = new FailureText(wording.messages().language().locale());
        this.failed = notices.failed(wording.text("doing.capture"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(CaptureChanged.class, change -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(CompaniesChanged.class, change -> ui.run(refresh::request))::close);
    }

    /** One row for each company and service. */
    public ObservableList<CaptureRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** What came of the last wish to read, in words; empty before the first. */
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
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
                                    view))
                            .toList();
                },
                found -> {
                    rows.setAll(found);
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
                    result.set(results.stream().map(this::words).collect(Collectors.joining("\n")));
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

    /** Whose stream it is: the number first, for head office and branches share their name. */
    public String company(CaptureRow row) {
        return wording.formats().partyId(row.coverage().stream().taxpayer()) + "  " + row.company();
    }

    public String service(CaptureRow row) {
        return wording.text("service." + row.coverage().stream().service());
    }

    /** How many documents, summaries and events came. */
    public String kept(CaptureRow row) {
        return wording.formats()
                .count(Stream.of(NsuState.DOCUMENT, NsuState.SUMMARY, NsuState.EVENT)
                        .mapToLong(row.coverage()::count)
                        .sum());
    }

    /** When the authority was last asked, and its answer. */
    public String last(CaptureRow row) {
        Exchange last = row.coverage().lastExchange();
        return last == null
                ? ""
                : wording.formats().ours(last.requestedAt()) + "  "
                        + (last.status() == null ? String.valueOf(last.failure()) : last.status());
    }

    /** When and why the next question waits. */
    public String next(CaptureRow row) {
        var wait = row.coverage().next();
        return wait == null
                ? wording.text("capture.next.now")
                : wording.formats().ours(wait.until()) + "  " + reasons.of(wait.reason());
    }

    /** What is proven, in words. */
    public String coverage(CaptureRow row) {
        var view = row.coverage();
        return view.coveredTo() == null
                ? wording.text("capture.coverage.none")
                : wording.text(
                        view.gaps().isEmpty() ? "capture.coverage.whole" : "capture.coverage.gaps",
                        wording.formats().day(view.coveredFrom()),
                        wording.formats().day(view.coveredTo()),
                        view.gaps().stream().mapToLong(gap -> gap.size()).sum());
    }

    private String words(SyncResult outcome) {
        String name = wording.formats().partyId(outcome.stream().taxpayer()) + " "
                + wording.text("service." + outcome.stream().service());
        String what = switch (outcome) {
            case SyncResult.Read read ->
                wording.text("capture.result.read", read.pages(), read.items(), read.repaired());
            case SyncResult.NotNow wait ->
                wording.text("capture.result.wait", wording.formats().ours(wait.until()), reasons.of(wait.reason()));
            case SyncResult.Failed problem ->
                failures.message(problem.failure()) + " " + failures.nextStep(problem.failure()) + " ("
                        + problem.failure().code() + ")";
            case SyncResult.Refused refused ->
                wording.text("capture.result.refused", refused.status(), refused.message());
        };
        return name + ": " + what;
    }

    @Override
    public void close() {
        life.close();
    }
}
