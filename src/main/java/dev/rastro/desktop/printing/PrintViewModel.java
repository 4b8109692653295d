package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.documents.DocumentListViewModel;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.batch.NamePattern;
import dev.rastro.print.buffer.PrintBuffer;
import dev.rastro.print.paper.PageRange;
import dev.rastro.print.paper.PaperOptions;
import dev.rastro.print.profile.Duplex;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.Profiles;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Parties;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Prints documents: which ones, by which profile, in what order, on paper or into files. Long work runs in the background
 * and is seen in the status bar. For the screen's thread only.
 */
public final class PrintViewModel implements AutoCloseable {
    private final PrintServices services;
    private final DocumentListViewModel documents;
    private final FilterViewModel filter;
    private final ProfilesViewModel profiles;
    private final FreshnessViewModel freshness;
    private final PrintGathering gathering;
    private final PrintRun printing;
    private final TaskRunner tasks;
    private final Wording wording;
    private final Consumer<Throwable> failed;
    private final Lifetime life = new Lifetime();

    private final ObjectProperty<PrintScope> scope = new SimpleObjectProperty<>(PrintScope.SELECTED);
    private final ObjectProperty<PrintOutput> output = new SimpleObjectProperty<>(PrintOutput.PRINTER);
    private final ObjectProperty<PrintOrder> order = new SimpleObjectProperty<>(PrintOrder.SHOWN);
    private final BooleanProperty events = new SimpleBooleanProperty();
    private final StringProperty pattern = new SimpleStringProperty(NamePattern.DEFAULT);
    private final StringProperty printer = new SimpleStringProperty("");
    private final IntegerProperty copies = new SimpleIntegerProperty(1);
    private final ObjectProperty<Duplex> duplex = new SimpleObjectProperty<>(Duplex.OFF);
    private final StringProperty pages = new SimpleStringProperty("");
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private final BooleanProperty printersKnown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<PrintScope, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper before = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable PrintResult> last = new ReadOnlyObjectWrapper<>();

    public PrintViewModel(
            PrintServices services,
            DocumentCatalog catalog,
            DocumentListViewModel documents,
            FilterViewModel filter,
            ProfilesViewModel profiles,
            FreshnessViewModel freshness,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.services = services;
        this.documents = documents;
        this.filter = filter;
        this.profiles = profiles;
        this.freshness = freshness;
        this.tasks = tasks;
        this.wording = wording;
        this.failed = notices.failed(wording.text("doing.print"));
        gathering = new PrintGathering(catalog, new PrintBuffer(services.history(), clock));
        printing = new PrintRun(
                services,
                // On the thread that prints: formats are not shared, so only plain numbers.
                (done, all, rate, left) -> wording.text("print.progress", done, all, Math.round(rate), left));
        life.bind(profiles.chosen(), this::paperOf);
        List.of(scope, output, order, pattern, printer, copies, duplex, pages)
                .forEach(each -> life.onInvalid(each, () -> message.set("")));
    }

    private void paperOf(NamedProfile profile) {
        printer.set(profile.printer().orElse(""));
        copies.set(profile.copies());
        duplex.set(profile.duplex());
    }

    /** Looks at what there is to print, and where to. */
    public void begin(PrintScope wanted, PrintOutput where) {
        profiles.refresh();
        message.set("");
        before.set("");
        pages.set("");
        List<AccessKey> chosen = selected();
        scope.set(wanted == PrintScope.SELECTED && chosen.isEmpty() ? PrintScope.LISTED : wanted);
        output.set(where);
        long listed = documents.totals().get().count();
        counts.set(Map.of(PrintScope.SELECTED, (long) chosen.size(), PrintScope.LISTED, listed));
        Parties companies = companies();
        tasks.read(
                () -> Map.of(
                        PrintScope.SELECTED,
                        (long) chosen.size(),
                        PrintScope.LISTED,
                        listed,
                        PrintScope.TODAY,
                        (long) gathering.waiting(PrintScope.TODAY, companies).size(),
                        PrintScope.SINCE_LAST,
                        (long) gathering
                                .waiting(PrintScope.SINCE_LAST, companies)
                                .size()),
                counts::set,
                failed);
        if (chosen.size() == 1) {
            tasks.read(
                    () -> services.history().lastPrinted(chosen.getFirst()),
                    at -> before.set(at.map(moment -> wording.text(
                                    "print.before", wording.formats().ours(moment)))
                            .orElse("")),
                    failed);
        }
        findPrinters();
    }

    /** Asks the system for its printers. */
    public void findPrinters() {
        tasks.read(
                services.printers()::names,
                names -> {
                    printers.setAll(names);
                    printersKnown.set(true);
                },
                failed);
    }

    /** The selected documents in the order of the list; without a selection, the one that is looked at. */
    private List<AccessKey> selected() {
        Set<AccessKey> chosen = documents.selection().get();
        List<AccessKey> inOrder = documents.rows().stream()
                .map(DocumentRow::key)
                .filter(chosen::contains)
                .toList();
        AccessKey lead = documents.lead().get();
        return inOrder.isEmpty() && lead != null ? List.of(lead) : inOrder;
    }

    private Parties companies() {
        return filter.filter().get().companies();
    }

    /** Whether what is chosen can be printed; what it lacks is told in {@link #message}. */
    public boolean ready() {
        String problem = problem();
        message.set(problem);
        return problem.isEmpty();
    }

    private String problem() {
        Long count = counts.get().get(scope.get());
        if (count != null && count == 0) {
            return wording.text(scope.get().buffer() ? "print.nothing.waits" : "print.nothing");
        }
        if (count != null && count > PrintGathering.MOST) {
            return wording.text("print.many", wording.formats().count(PrintGathering.MOST));
        }
        if (output.get() == PrintOutput.PRINTER) {
            if (printersKnown.get() && printers.isEmpty()) {
                return wording.text("print.noPrinter");
            }
            if (printersKnown.get() && !printer.get().isEmpty() && !printers.contains(printer.get())) {
                return wording.text("print.unknownPrinter", printer.get());
            }
            return PageRange.parse(pages.get()).isEmpty() ? wording.text("print.pages.unfit") : "";
        }
        return NamePattern.of(pattern.get()).isEmpty() ? wording.text("print.pattern.unfit") : "";
    }

    /**
     * Prints; asks first where a situation is old.
     *
     * @param destination file or folder, {@code null} for paper
     */
    public void start(@Nullable Path destination) {
        if (!ready()) {
            return;
        }
        NamedProfile profile = profiles.chosen().get();
        PrintRequest request = new PrintRequest(
                scope.get(),
                selected(),
                new PrintRequest.Listed(filter.filter().get(), documents.sort().get()),
                companies(),
                output.get(),
                order.get(),
                events.get(),
                profile,
                NamePattern.of(pattern.get()).orElseThrow(),
                new PaperOptions(
                        printer.get(),
                        copies.get(),
                        duplex.get(),
                        PageRange.parse(pages.get()).orElseThrow()),
                destination);
        Map<String, String> logos = profiles.book().get().logos();
        tasks.read(() -> gathering.gather(request), found -> offer(request, found, logos), failed);
    }

    private void offer(PrintRequest request, PrintGathering.Found found, Map<String, String> logos) {
        Act act = request.output() == PrintOutput.PRINTER ? Act.PRINT : Act.SAVE;
        freshness.before(act, found.rows(), () -> run(request, found, logos));
    }

    private void run(PrintRequest request, PrintGathering.Found found, Map<String, String> logos) {
        tasks.start(
                wording.text("print.task"),
                task -> {
                    Profiles.Ready ready = services.profiles().ready(request.profile(), logos);
                    return printing.run(request, found, ready, task);
                },
                last::set,
                failed);
    }

    /** What became of it, in one line. */
    public String summary(PrintResult result) {
        String key = result.report().cancelled() ? "print.summary.cancelled" : "print.summary";
        return wording.text(
                key,
                wording.formats().count(result.report().documents()),
                wording.text("print.to." + result.output()),
                result.report().problems().size());
    }

    /** A warning of the profile in words. */
    public List<String> warnings(PrintResult result) {
        return result.warnings().stream().map(profiles::words).toList();
    }

    public ObjectProperty<PrintScope> scope() {
        return scope;
    }

    public ObjectProperty<PrintOutput> output() {
        return output;
    }

    public ObjectProperty<PrintOrder> order() {
        return order;
    }

    /** Whether the sheets of events follow each document. */
    public BooleanProperty events() {
        return events;
    }

    /** How files are named (see {@link NamePattern}). */
    public StringProperty pattern() {
        return pattern;
    }

    /** Name of the printer; "" for the system's standard printer. */
    public StringProperty printer() {
        return printer;
    }

    public IntegerProperty copies() {
        return copies;
    }

    public ObjectProperty<Duplex> duplex() {
        return duplex;
    }

    /** Which pages of each document; "" for all. */
    public StringProperty pages() {
        return pages;
    }

    /** The printers there are, once the system told them. */
    public ObservableList<String> printers() {
        return printers;
    }

    /** Whether the system told its printers. */
    public BooleanProperty printersKnown() {
        return printersKnown;
    }

    /** How many documents each scope has, as far as they are counted. */
    public ReadOnlyObjectProperty<Map<PrintScope, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** What keeps it from being printed, in words. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** When the one document that is selected was printed before, in words; empty for never. */
    public ReadOnlyStringProperty before() {
        return before.getReadOnlyProperty();
    }

    /** What became of the last print, {@code null} before one. */
    public ReadOnlyObjectProperty<@Nullable PrintResult> last() {
        return last.getReadOnlyProperty();
    }

    ProfilesViewModel profiles() {
        return profiles;
    }

    @Override
    public void close() {
        life.close();
    }
}
