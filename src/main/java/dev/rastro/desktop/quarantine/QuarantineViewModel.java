package dev.rastro.desktop.quarantine;

import com.google.common.base.Splitter;
import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.intake.QuarantineService;
import dev.rastro.intake.QuarantineService.Retried;
import dev.rastro.intake.QuarantineText;
import dev.rastro.intake.RawView;
import dev.rastro.log.Bus;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.log.ReadModelsRebuilt;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.SearchText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is kept but not understood: looked at, exported, tried again. For the screen's thread only. */
public final class QuarantineViewModel implements AutoCloseable {
    /** Enough to see what it is; the whole is exported. */
    static final int SHOWN_BYTES = 32 * 1024;

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(300);

    private final QuarantineService quarantine;
    private final Consumer<AccessKey> show;
    private final TaskRunner tasks;
    private final Wording wording;
    private final QuarantineText text;
    private final Consumer<Throwable> failed;
    private final ObservableList<QuarantineEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<QuarantineEntry> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Set<String>> codes = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<@Nullable QuarantineEntry> lead = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable RawView> raw = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Retried> retried = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final Lifetime life = new Lifetime();
    private int question;

    /** @param show shows a document */
    public QuarantineViewModel(
            QuarantineService quarantine,
            Consumer<AccessKey> show,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.quarantine = quarantine;
        this.show = show;
        this.tasks = tasks;
        this.wording = wording;
        this.text = new QuarantineText(wording.messages().language().locale());
        this.failed = notices.failed(wording.text("doing.quarantine"));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(QuarantineChanged.class, changed -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(ReadModelsRebuilt.class, changed -> ui.run(refresh::request))::close);
        life.listen(search, typed -> narrow());
        life.listen(codes, chosen -> narrow());
        life.listen(lead, this::look);
    }

    /** All of them, newest first. */
    public ObservableList<QuarantineEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    /** Those that fit what is searched for. */
    public ObservableList<QuarantineEntry> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** Words, each of which must occur in source, reason, code, key or hash. */
    public StringProperty search() {
        return search;
    }

    /** The codes of the reasons to show; none for all. */
    public ObjectProperty<Set<String>> codes() {
        return codes;
    }

    /** The codes there can be, in the order of their names. */
    public List<String> allCodes() {
        return text.codes();
    }

    /** The entry that is looked at. */
    public ObjectProperty<@Nullable QuarantineEntry> lead() {
        return lead;
    }

    /** Its bytes, {@code null} until they were read. */
    public ReadOnlyObjectProperty<@Nullable RawView> raw() {
        return raw.getReadOnlyProperty();
    }

    /** What became of those last tried again; {@code null} before, and once it was put away. */
    public ReadOnlyObjectProperty<@Nullable Retried> retried() {
        return retried.getReadOnlyProperty();
    }

    /** Whether some are being tried again. */
    public ReadOnlyBooleanProperty trying() {
        return trying.getReadOnlyProperty();
    }

    /** What became of the last wish, in words; empty before the first. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    /** The reason in a few words. */
    public String reason(QuarantineEntry entry) {
        return text.name(entry.code());
    }

    /** The same of a code. */
    public String reason(String code) {
        return text.name(code);
    }

    /** What to do about it. */
    public String next(QuarantineEntry entry) {
        return text.next(entry.code());
    }

    /** Reads the list anew. */
    public void refresh() {
        tasks.read(quarantine::entries, found -> show(found.reversed()), failed);
    }

    private void show(List<QuarantineEntry> found) {
        if (found.equals(entries)) {
            return;
        }
        entries.setAll(found);
        narrow();
    }

    private void narrow() {
        List<String> words = WORDS.splitToList(SearchText.fold(search.get()));
        shown.setAll(entries.stream()
                .filter(entry -> codes.get().isEmpty() || codes.get().contains(entry.code()))
                .filter(entry -> words.isEmpty() || fits(entry, words))
                .toList());
    }

    private boolean fits(QuarantineEntry entry, List<String> words) {
        AccessKey key = entry.key();
        String all = SearchText.fold(String.join(
                " ",
                entry.path(),
                entry.reason(),
                reason(entry),
                entry.code(),
                entry.content(),
                key == null ? "" : key.value()));
        return words.stream().allMatch(all::contains);
    }

    private void look(@Nullable QuarantineEntry entry) {
        int asked = ++question;
        raw.set(null);
        if (entry != null) {
            tasks.read(
                    () -> RawView.of(quarantine.original(entry), SHOWN_BYTES),
                    view -> {
                        if (asked == question) {
                            raw.set(view);
                        }
                    },
                    failed);
        }
    }

    /** Tries these again, in the background; the first result list is kept until the next one. */
    public void retry(List<QuarantineEntry> chosen) {
        if (chosen.isEmpty() || trying.get()) {
            return;
        }
        List<QuarantineEntry> wanted = List.copyOf(chosen);
        trying.set(true);
        told.set("");
        tasks.start(
                wording.text("quarantine.retrying"),
                task -> quarantine.retry(wanted, done -> {
                    task.report(
                            (double) done / wanted.size(), wording.text("quarantine.progress", done, wanted.size()));
                    return task.cancelled();
                }),
                result -> {
                    trying.set(false);
                    retried.set(result);
                    refresh();
                },
                failure -> {
                    trying.set(false);
                    failed.accept(failure);
                });
    }

    /** Puts the list of what became of them away. */
    public void putAway() {
        retried.set(null);
    }

    /** What became of one, in words. */
    public String fate(QuarantineService.Attempt attempt) {
        return switch (attempt.fate()) {
            case STORED ->
                wording.text(
                        "quarantine.fate.STORED",
                        attempt.facts(),
                        wording.formats().key(attempt.keys().getFirst().value()),
                        attempt.keys().size() - 1);
            case KNOWN ->
                wording.text(
                        "quarantine.fate.KNOWN",
                        wording.formats().key(attempt.keys().getFirst().value()));
            case STAYS -> wording.text("quarantine.fate.STAYS", attempt.reason(), attempt.code());
        };
    }

    /** Shows the document that an input turned out to be about. */
    public void open(QuarantineService.Attempt attempt) {
        attempt.keys().stream().findFirst().ifPresent(show);
    }

    /** The file name to offer for an entry. */
    public static String fileName(QuarantineEntry entry) {
        return QuarantineExport.fileName(entry);
    }

    /** Writes the bytes of one entry to a file. */
    public void export(QuarantineEntry entry, Path file) {
        tasks.start(
                wording.text("quarantine.exporting"),
                task -> {
                    new QuarantineExport(quarantine).one(entry, file);
                    return file;
                },
                done -> told.set(wording.text("quarantine.exported.one", done)),
                failed);
    }

    /** Writes the bytes of each entry to a file of its own in a folder. */
    public void exportAll(List<QuarantineEntry> chosen, Path folder) {
        List<QuarantineEntry> wanted = List.copyOf(chosen);
        tasks.start(
                wording.text("quarantine.exporting"),
                task -> new QuarantineExport(quarantine).all(wanted, folder, done -> {
                    task.report(
                            (double) done / wanted.size(), wording.text("quarantine.progress", done, wanted.size()));
                    return task.cancelled();
                }),
                (Integer count) -> told.set(wording.text("quarantine.exported", count, folder)),
                failed);
    }

    @Override
    public void close() {
        question++;
        life.close();
    }
}
