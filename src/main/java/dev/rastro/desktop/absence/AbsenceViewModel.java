package dev.rastro.desktop.absence;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.NsuStream;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.absence.AbsenceReport;
import dev.rastro.sefaz.absence.AbsenceText;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.sefaz.text.ReasonText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Answers why a document is not here, from local facts, and asks the authority by the key where it may. */
public final class AbsenceViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(300);

    /** One answer in words. */
    public record Answer(String code, String cause, String next) {}

    private final CaptureServices capture;
    private final Consumer<AccessKey> show;
    private final TaskRunner tasks;
    private final Wording wording;
    private final AbsenceText text;
    private final ReasonText reasons;
    private final FailureText failures;
    private final Consumer<Throwable> failed;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable AbsenceReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final Lifetime life = new Lifetime();
    private int question;

    /** @param show shows a document that is here */
    public AbsenceViewModel(
            CaptureServices capture,
            Consumer<AccessKey> show,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.capture = capture;
        this.show = show;
        this.tasks = tasks;
        this.wording = wording;
        this.text = new AbsenceText(wording.messages().locale(), clock.getZone());
        this.reasons = new ReasonText(wording.messages().locale());
        this.failures = new FailureText(wording.messages().locale());
        this.failed = notices.failed(wording.text("doing.absence"));
        // An answer of the authority reaches the list a moment after it was taken in.
        Coalesce again = new Coalesce(ui, REFRESH_INTERVAL, this::explain);
        life.onClose(again::close);
        Bus.Subscription changes = bus.subscribe(
                DocumentsChanged.class,
                changed -> ui.run(() -> {
                    AbsenceReport now = report.get();
                    if (now != null && now.key() != null && changed.keys().contains(now.key())) {
                        again.request();
                    }
                }));
        life.onClose(changes::close);
    }

    /** What was typed or pasted in the place of a key. */
    public StringProperty typed() {
        return typed;
    }

    /** Begins anew with a key, or with nothing. */
    public void begin(String key) {
        typed.set(key);
        report.set(null);
        outcome.set("");
        if (!key.isBlank()) {
            explain();
        }
    }

    /** Looks for the answers to what was typed. */
    public void explain() {
        String wanted = typed.get().strip();
        int asked = ++question;
        if (wanted.isEmpty()) {
            report.set(null);
            return;
        }
        tasks.read(
                () -> capture.absences().explain(wanted),
                found -> {
                    if (asked == question) {
                        AbsenceReport before = report.get();
                        if (before != null && !Objects.equals(before.key(), found.key())) {
                            outcome.set("");
                        }
                        report.set(found);
                    }
                },
                failed);
    }

    /** The answers, the most telling first; empty before a question. */
    public List<Answer> answers() {
        AbsenceReport now = report.get();
        return now == null
                ? List.of()
                : now.answers().stream()
                        .map(each -> new Answer(each.code(), text.cause(each), text.next(each)))
                        .toList();
    }

    /** What was found out; {@code null} before a question. */
    public ReadOnlyObjectProperty<@Nullable AbsenceReport> report() {
        return report.getReadOnlyProperty();
    }

    /** What came of asking by key, in words; empty before. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether a question by key is under way. */
    public ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Whether the authority may be asked by the key now. */
    public ObservableValue<Boolean> mayAsk() {
        return Bindings.createBooleanBinding(
                () -> {
                    AbsenceReport now = report.get();
                    return now != null && now.asker() != null && now.questionsLeft() > 0 && !asking.get();
                },
                report,
                asking);
    }

    /** What asking by key costs, or why it is not possible. */
    public String budget() {
        AbsenceReport now = report.get();
        if (now == null || now.key() == null) {
            return "";
        }
        NsuStream asker = now.asker();
        if (asker == null) {
            return now.here() ? "" : wording.text("absence.ask.nobody");
        }
        return now.questionsLeft() > 0
                ? wording.text(
                        "absence.ask.left",
                        now.questionsLeft(),
                        wording.formats().partyId(asker.taxpayer()))
                : wording.text("absence.ask.none");
    }

    /** Asks by the key now; what comes is taken in. */
    public void ask() {
        AbsenceReport now = report.get();
        if (now == null || now.key() == null || now.asker() == null) {
            return;
        }
        AccessKey key = now.key();
        NsuStream asker = now.asker();
        asking.set(true);
        outcome.set(wording.text("absence.asking"));
        tasks.read(
                () -> capture.sync().askByKey(asker, key),
                result -> {
                    asking.set(false);
                    outcome.set(words(result));
                    explain();
                },
                failure -> {
                    asking.set(false);
                    outcome.set("");
                    failed.accept(failure);
                });
    }

    private String words(SyncResult result) {
        return switch (result) {
            case SyncResult.Read read -> wording.text("absence.asked", read.items());
            case SyncResult.NotNow wait ->
                wording.text("capture.result.wait", wording.formats().ours(wait.until()), reasons.of(wait.reason()));
            case SyncResult.Failed problem ->
                failures.message(problem.failure()) + " " + failures.nextStep(problem.failure()) + " ("
                        + problem.failure().code() + ")";
            case SyncResult.Refused refused ->
                wording.text("capture.result.refused", refused.status(), refused.message());
        };
    }

    /** Shows the document, where something of it is here. */
    public void showDocument() {
        AbsenceReport now = report.get();
        if (now != null && now.here() && now.key() != null) {
            show.accept(now.key());
        }
    }

    @Override
    public void close() {
        question++;
        life.close();
    }
}
