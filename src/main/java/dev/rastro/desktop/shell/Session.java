package dev.rastro.desktop.shell;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.acts.ActsViewModel;
import dev.rastro.desktop.acts.AuditViewModel;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.NoticeLog;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.companies.CompanyChooserViewModel;
import dev.rastro.desktop.crossing.CrossingsViewModel;
import dev.rastro.desktop.detail.DetailViewModel;
import dev.rastro.desktop.documents.DocumentListViewModel;
import dev.rastro.desktop.documents.DocumentsView;
import dev.rastro.desktop.documents.FilterViewModel;
import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.documents.RowDetailsViewModel;
import dev.rastro.desktop.dragging.DragFiles;
import dev.rastro.desktop.dragging.DragFolder;
import dev.rastro.desktop.dragging.DragViewModel;
import dev.rastro.desktop.groups.GroupsViewModel;
import dev.rastro.desktop.history.ChangesViewModel;
import dev.rastro.desktop.importing.ImportViewModel;
import dev.rastro.desktop.importing.WatchViewModel;
import dev.rastro.desktop.maintenance.RebuildViewModel;
import dev.rastro.desktop.panel.PanelViewModel;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.desktop.quarantine.QuarantineViewModel;
import dev.rastro.desktop.search.SearchViewModel;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.views.ViewsViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.xml.FileNames;
import dev.rastro.log.CompaniesChanged;
import dev.rastro.log.ReadModelsRebuilt;
import dev.rastro.report.view.SavedView;
import dev.rastro.report.view.ViewFilter;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.store.DocumentFilter;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** All view models of a window in one language. Closed, and built anew, when the language changes. */
public final class Session implements AutoCloseable {
    private final Wording wording;
    private final Notices notices;
    private final TaskRunner tasks;
    private final PendingBadges pending;
    private final FilterViewModel filter;
    private final DocumentListViewModel documents;
    private final RowDetailsViewModel details;
    private final SearchViewModel search;
    private final CompanyChooserViewModel companies;
    private final ShownDocument shown;
    private final PrintSession printing;
    private final DragViewModel dragging;
    private final CrossingsViewModel crossings;
    private final ChangesViewModel changes;
    private final ImportViewModel importing;
    private final WatchViewModel watching;
    private final QuarantineViewModel quarantine;
    private final GroupsViewModel groups;
    private final PanelViewModel panel;
    private final ViewsViewModel views;
    private final Supplier<Set<String>> declaring;
    private final ObjectProperty<Set<String>> declarants = new SimpleObjectProperty<>(Set.of());
    private final ActsViewModel acts;
    private final AuditViewModel audit;
    private final RebuildViewModel rebuilding;
    private final @Nullable AuthoritySession authorities;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.DOCUMENTS);
    private final Lifetime life = new Lifetime();

    public Session(
            DesktopServices services,
            Settings settings,
            Messages messages,
            NoticeLog log,
            DragFolder dragged,
            UiThread ui,
            TaskRunner tasks) {
        this.tasks = tasks;
        wording = Wording.of(messages);
        notices = new Notices(messages, log);
        pending = new PendingBadges(wording, services.clock(), settings.staleDays());
        life.listen(pending.staleDays(), settings::staleDays);
        filter = new FilterViewModel(ui, services.clock(), pending.staleDays(), declarants);
        documents = new DocumentListViewModel(
                services.search().catalog(),
                services.across().history()::at,
                services.bus(),
                ui,
                tasks,
                notices,
                messages.text("doing.list"),
                filter.filter(),
                DocumentsView.rememberedOrder(settings),
                services.lists().seen());
        details = new RowDetailsViewModel(
                services.lists().details(), services.bus(), ui, tasks, notices.failed(messages.text("doing.list")));
        life.onClose(details::close);
        search = new SearchViewModel(
                services.search(),
                filter.text(),
                documents.state().map(state -> state == ListState.NO_MATCH),
                documents.lead(),
                services.bus(),
                ui,
                tasks,
                notices,
                wording);
        companies = new CompanyChooserViewModel(
                services.search().catalog(),
                services.capture() == null ? null : services.capture().companies(),
                services.companies(),
                filter.company(),
                services.bus(),
                ui,
                tasks,
                notices,
                messages.text("doing.companies"));
        life.onClose(companies::close);
        acts = new ActsViewModel(services.acts(), tasks, notices, wording);
        ProfilesViewModel profiles =
                new ProfilesViewModel(services.prints().profiles(), settings, tasks, notices, wording);
        shown = new ShownDocument(services, profiles, pending, acts, this::show, ui, tasks, notices, wording);
        life.onClose(shown::close);
        shown.detail().zoom().set(settings.timelineZoom());
        life.listen(shown.detail().zoom(), settings::timelineZoom);
        crossings = new CrossingsViewModel(
                services.across().crossings(),
                services.across().rules(),
                filter.filter().map(DocumentFilter::companies),
                this::show,
                services.bus(),
                ui,
                tasks,
                notices,
                wording,
                services.clock());
        changes = new ChangesViewModel(
                services.across().changes(), this::show, tasks, notices, wording, services.clock());
        quarantine =
                new QuarantineViewModel(services.quarantine(), this::show, services.bus(), ui, tasks, notices, wording);
        audit = new AuditViewModel(acts, this::show, wording, services.clock());
        life.onClose(audit::close);
        CaptureServices capture = services.capture();
        printing = new PrintSession(services, profiles, shown, documents, filter, ui, tasks, notices, wording);
        life.onClose(printing::close);
        dragging = new DragViewModel(
                new DragFiles(
                        services.catalog(),
                        services.originals(),
                        services.timelines(),
                        services.prints().preview(),
                        new FileNames(Models.load()),
                        dragged),
                profiles,
                settings.dragKind(),
                settings.dragMost(),
                tasks,
                notices,
                wording);
        life.listen(dragging.kind(), settings::dragKind);
        life.listen(dragging.most(), settings::dragMost);
        authorities = capture == null
                ? null
                : new AuthoritySession(
                        capture,
                        services.companies(),
                        services.catalog(),
                        shown.freshness(),
                        acts,
                        services.bus(),
                        ui,
                        tasks,
                        notices,
                        wording,
                        services.clock(),
                        this::show);
        if (authorities != null) {
            life.onClose(authorities::close);
        }
        groups = new GroupsViewModel(
                documents::source,
                filter.filter(),
                documents.sort(),
                documents.asOf(),
                services.bus(),
                ui,
                tasks,
                notices.failed(messages.text("doing.groups")),
                wording);
        life.onClose(groups::close);
        SavedLists lists = new SavedLists(filter, documents, groups.by(), this::today, screen);
        views = new ViewsViewModel(
                services.lists().views(),
                services.search().catalog(),
                lists,
                this::meaning,
                filter.company(),
                services.bus(),
                ui,
                tasks,
                notices.failed(messages.text("doing.views")),
                messages.locale());
        life.onClose(views::close);
        panel = new PanelViewModel(
                services.search().catalog(),
                new PanelViewModel.Meaning(filter::meaning, () -> filter.meaning(ViewFilter.ALL)),
                PanelCounters.of(services),
                lists,
                filter.company(),
                services.bus(),
                services.clock(),
                ui,
                tasks,
                notices.failed(messages.text("doing.panel")));
        life.onClose(panel::close);
        panel.step().set(settings.volumeStep());
        life.listen(panel.step(), settings::volumeStep);
        declaring = services.lists().declarants();
        life.onClose(services.bus().subscribe(CompaniesChanged.class, changed -> ui.run(this::readDeclarants))::close);
        importing =
                new ImportViewModel(services.importer(), tasks, notices, messages, wording.formats(), this::refresh);
        watching = new WatchViewModel(services.importer(), settings, ui, importing::finished);
        rebuilding = new RebuildViewModel(services.rebuilding(), tasks, notices, messages, wording.formats());
        life.onClose(services.bus().subscribe(ReadModelsRebuilt.class, rebuilt -> ui.run(this::refresh))::close);
        life.onClose(filter::close);
        life.onClose(documents::close);
        life.onClose(search::close);
        life.onClose(crossings::close);
        life.onClose(changes::close);
        life.onClose(quarantine::close);
        life.onClose(watching::close);
        life.listen(watching.reachable(), reachable -> {
            if (!reachable) {
                notices.warn("RST-120");
            }
        });
        life.listen(documents.lead(), shown.detail()::show);
        life.listen(
                filter.company(),
                scope ->
                        printing.profiles().prefer(companies.printProfile(scope).orElse(null)));
        // A document opened from a list of another day is shown as of that day.
        life.listen(documents.asOf(), shown.detail().asOf()::set);
        // The first documents bring the first companies, whoever imported them.
        life.listen(documents.totals(), totals -> {
            if (companies.all().isEmpty() && totals.count() > 0) {
                companies.refresh();
            }
        });
    }

    /** Shows a document, from whatever screen. */
    public void show(AccessKey key) {
        screen.set(Screen.DOCUMENTS);
        documents.lead().set(key);
    }

    /** A remembered company or group as it is by now. */
    private CompanyScope today(CompanyScope remembered) {
        return companies.find(remembered.id()).orElse(remembered);
    }

    /** The documents of a view: of its own company, or of the one that is chosen. */
    private DocumentFilter meaning(SavedView view) {
        CompanyScope own = view.company();
        DocumentFilter chosen = filter.meaning(view.filter());
        return own == null ? chosen : chosen.withCompanies(today(own).parties());
    }

    private void readDeclarants() {
        tasks.read(
                declaring::get,
                found -> {
                    declarants.set(found);
                    panel.refresh();
                    views.refresh();
                },
                notices.failed(wording.text("doing.panel")));
    }

    /** The list in groups. */
    public GroupsViewModel groups() {
        return groups;
    }

    /** What needs a decision today. */
    public PanelViewModel panel() {
        return panel;
    }

    /** The lists that the operator comes back to. */
    public ViewsViewModel views() {
        return views;
    }

    /** Reads everything that is on screen anew. */
    public void refresh() {
        readDeclarants();
        documents.refresh();
        groups.refresh();
        companies.refresh();
        quarantine.refresh();
        crossings.refresh();
        changes.refresh();
        audit.refresh();
        if (authorities != null) {
            authorities.refresh();
        }
        printing.profiles().refresh();
        shown.detail().reload();
    }

    public Wording wording() {
        return wording;
    }

    public Notices notices() {
        return notices;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    /** What is not final about documents. */
    public PendingBadges pending() {
        return pending;
    }

    public FilterViewModel filter() {
        return filter;
    }

    public DocumentListViewModel documents() {
        return documents;
    }

    /** What some columns show beside the list's own lines. */
    public RowDetailsViewModel details() {
        return details;
    }

    /** What there is to say of the search. */
    public SearchViewModel search() {
        return search;
    }

    /** Whose documents can be shown. */
    public CompanyChooserViewModel companies() {
        return companies;
    }

    /** The document beside the list. */
    public ShownDocument shown() {
        return shown;
    }

    /** Short for {@code shown().detail()}. */
    public DetailViewModel detail() {
        return shown.detail();
    }

    /** What prints. */
    public PrintSession printing() {
        return printing;
    }

    /** What is dragged to other programs. */
    public DragViewModel dragging() {
        return dragging;
    }

    /** What is different since a day. */
    public ChangesViewModel changes() {
        return changes;
    }

    /** The lists that join documents. */
    public CrossingsViewModel crossings() {
        return crossings;
    }

    public ImportViewModel importing() {
        return importing;
    }

    /** What deals with the authorities; {@code null} where the window has none to ask. */
    public @Nullable AuthoritySession authorities() {
        return authorities;
    }

    /** Computes the lists anew. */
    public RebuildViewModel rebuilding() {
        return rebuilding;
    }

    public WatchViewModel watching() {
        return watching;
    }

    public QuarantineViewModel quarantine() {
        return quarantine;
    }

    /** Does things with documents, and takes it back. */
    public ActsViewModel acts() {
        return acts;
    }

    /** What operators did. */
    public AuditViewModel audit() {
        return audit;
    }

    /** Which screen is shown. */
    public ObjectProperty<Screen> screen() {
        return screen;
    }

    @Override
    public void close() {
        life.close();
    }
}
