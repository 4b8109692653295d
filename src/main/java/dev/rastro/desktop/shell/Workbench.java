package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.action.ActionContext;
import dev.rastro.desktop.action.ActionControls;
import dev.rastro.desktop.action.ActionKeys;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.action.ActionTable;
import dev.rastro.desktop.action.Keymap;
import dev.rastro.desktop.acts.ActActions;
import dev.rastro.desktop.acts.NoteActions;
import dev.rastro.desktop.acts.OperatorViewModel;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DocumentActions;
import dev.rastro.desktop.documents.ListActions;
import dev.rastro.desktop.importing.DropZone;
import dev.rastro.desktop.importing.ImportActions;
import dev.rastro.desktop.maintenance.BackupActions;
import dev.rastro.desktop.maintenance.BackupViewModel;
import dev.rastro.desktop.maintenance.UpdateSettings;
import dev.rastro.desktop.maintenance.UpdateViewModel;
import dev.rastro.desktop.manifest.DeclareActions;
import dev.rastro.desktop.manifest.DeclareViewModel;
import dev.rastro.desktop.preferences.SettingRegistry;
import dev.rastro.desktop.preferences.ShortcutEditor;
import dev.rastro.desktop.printing.MailActions;
import dev.rastro.desktop.printing.PrintActions;
import dev.rastro.desktop.quarantine.QuarantineActions;
import dev.rastro.desktop.quarantine.QuarantineView;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.WindowPlacement;
import dev.rastro.desktop.theme.ThemeController;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The whole window in one language: frame, screens and actions around a {@link Session}. */
public final class Workbench extends StackPane implements AutoCloseable {
    private final Session session;
    private final BackupActions backups;
    private final Bench bench;
    private final Veils veils;
    private final DocumentWindows windows;
    private final Screens screens;
    private final TopBar top;
    private final StatusBar status;
    private final DropZone dropZone;
    private final Lifetime life = new Lifetime();

    public Workbench(
            Session session,
            DesktopServices services,
            Settings settings,
            ThemeController theme,
            Stage stage,
            Function<Window, FileDialogs> dialogsOf,
            UiThread ui,
            Consumer<Language> speak) {
        this.session = session;
        getStyleClass().add("workbench");
        FileDialogs dialogs = dialogsOf.apply(stage);
        ActionTable table = ActionTable.load();
        Keymap keymap = new Keymap(table, settings.shortcuts());
        life.listen(keymap.revision(), changed -> settings.shortcuts(keymap.differences()));
        ActionRegistry actions = new ActionRegistry(table, contexts(session), keymap, session.wording());
        life.onClose(actions::close);
        ShortcutEditor shortcuts = new ShortcutEditor(keymap, session.wording());
        SettingRegistry preferences = new SettingRegistry();
        preferences.add(new WindowSettings(theme, session.pending(), session.dragging(), session.wording(), speak)
                .entries(life));
        BackupViewModel backing =
                new BackupViewModel(services.backups(), session.tasks(), session.notices(), session.wording(), ui);
        life.onClose(backing::close);
        backups = new BackupActions(backing, dialogs, session.wording());
        preferences.add(backups.entries());
        UpdateViewModel updates =
                new UpdateViewModel(services.updates(), session.tasks(), session.notices(), session.wording(), ui);
        life.onClose(updates::close);
        preferences.add(new UpdateSettings(updates, session.wording()).entries());
        preferences.add(
                new OperatorViewModel(services.acts().operator(), session.tasks(), session.notices(), session.wording())
                        .entries());
        preferences.add(shortcuts.entries());
        bench = new Bench(
                session,
                services,
                settings,
                theme,
                stage,
                dialogsOf,
                dialogs,
                ui,
                actions,
                new ActionControls(actions, life),
                preferences,
                shortcuts,
                life);
        veils = new Veils(bench);
        windows = new DocumentWindows(this::openWindow, settings, session.notices());
        life.onClose(windows::close);
        features().forEach(feature -> feature.contribute(actions));
        top = new TopBar(bench, MainMenu.build(bench, speak));
        status = new StatusBar(bench, life);
        screens = new Screens(bench, life);
        BorderPane frame = new BorderPane(screens);
        frame.setTop(new VBox(top, new NoticeBar(session.notices(), session.wording(), life)));
        frame.setLeft(new NavigationRail(bench, life));
        frame.setBottom(status);
        getChildren().add(frame);
        getChildren().addAll(veils.all());
        backing.begin();
        updates.begin();
        dropZone = DropZone.over(this, session.wording(), session.importing()::start);
    }

    /** Which contexts of actions are in force. */
    private static Map<ActionContext, ObservableValue<Boolean>> contexts(Session session) {
        ObservableValue<Boolean> documents = session.screen().map(now -> now == Screen.DOCUMENTS);
        var selection = session.documents().selection();
        var lead = session.documents().lead();
        return Map.of(
                ActionContext.DOCUMENTS,
                documents,
                ActionContext.SELECTION,
                Bindings.createObjectBinding(
                        () -> session.screen().get() == Screen.DOCUMENTS
                                && !selection.get().isEmpty(),
                        session.screen(),
                        selection),
                ActionContext.DOCUMENT,
                Bindings.createObjectBinding(
                        () -> session.screen().get() == Screen.DOCUMENTS && lead.get() != null, session.screen(), lead),
                ActionContext.QUARANTINE,
                session.screen().map(now -> now == Screen.QUARANTINE));
    }

    /** Who says what the actions do; a feature with actions of its own is one line here. */
    private List<ActionSource> features() {
        PrintSession printing = session.printing();
        ShownDocument shown = session.shown();
        FileDialogs dialogs = bench.dialogs();
        List<ActionSource> all = new ArrayList<>(List.of(
                new ImportActions(
                        session.importing(),
                        session.watching(),
                        bench.services().training(),
                        dialogs,
                        () -> status().showResult()),
                new ListActions(
                        session.documents(),
                        session.filter(),
                        dialogs,
                        session.wording(),
                        () -> documents().open(),
                        () -> documents().copy()),
                new DocumentActions(
                        shown.detail(),
                        shown.pdf(),
                        shown.freshness(),
                        dialogs,
                        veils::openLarge,
                        () -> documents().closeDetail()),
                new PrintActions(printing.print(), veils::openPrint, veils::editProfiles, () -> status().showPrint()),
                new MailActions(shown.mail(), shown.detail(), shown.freshness()),
                new QuarantineActions(this::quarantine),
                backups,
                new ActActions(
                        session.acts(),
                        session.documents().selection()::get,
                        veils::openTags,
                        veils::openStage,
                        veils::openAssign,
                        veils::openStages),
                new NoteActions(session.acts(), () -> documents().detail().writeNote()),
                new LooksActions(bench.theme()),
                new NavigationActions(session, this::search, () -> top.chooseCompany(), veils::openMissing),
                new WindowActions(
                        session,
                        veils::openPalette,
                        () -> veils.openSettings(""),
                        () -> veils.openHelp(helpPlace()),
                        () -> status().showNotices())));
        all.add(actions -> actions.register("document.window", () -> windows.open(chosen())));
        DeclareViewModel declare = shown.declare();
        if (declare != null) {
            all.add(new DeclareActions(declare, () -> documents().declare()));
        }
        return all;
    }

    private DocumentWindow openWindow(AccessKey key, @Nullable WindowPlacement kept, Runnable close) {
        return new DocumentWindow(key, bench, kept, other -> windows.open(List.of(other)), close);
    }

    /** The selected documents; the one that is looked at where it is none of them. */
    private Collection<AccessKey> chosen() {
        Set<AccessKey> selected = session.documents().selection().get();
        AccessKey lead = session.documents().lead().get();
        return lead == null || selected.contains(lead) ? selected : List.of(lead);
    }

    /** What the operator looks at, as a topic of the help. */
    private String helpPlace() {
        if (session.screen().get() != Screen.DOCUMENTS) {
            return "";
        }
        Timeline shown = session.detail().timeline().get();
        DocumentRow row = shown != null
                ? shown.document()
                : session.documents().rows().stream()
                        .filter(each -> session.documents().selection().get().contains(each.key()))
                        .findFirst()
                        .orElse(null);
        return HelpParts.place(row, documents().detail().focusedRow());
    }

    private StatusBar status() {
        return status;
    }

    private DocumentsScreen documents() {
        return (DocumentsScreen) screens.view(Screen.DOCUMENTS);
    }

    private QuarantineView quarantine() {
        return (QuarantineView) screens.view(Screen.QUARANTINE).node();
    }

    private void search() {
        if (session.screen().get() == Screen.QUARANTINE) {
            quarantine().focusSearch();
        } else {
            top.focusSearch();
        }
    }

    /** Makes the keys work. */
    public void attach(Scene scene) {
        new ActionKeys(bench.actions(), life).install(scene);
        screens.view(session.screen().get()).focus();
        windows.restore();
    }

    public DetailView detail() {
        return documents().detail();
    }

    /** Puts away what stands over the window. */
    public void closeVeils() {
        veils.putAway();
    }

    public DropZone dropZone() {
        return dropZone;
    }

    /** What the operator can do. */
    public ActionRegistry actions() {
        return bench.actions();
    }

    @Override
    public void close() {
        // A veil that stands there listens to the scene, which outlives it.
        veils.putAway();
        life.close();
    }
}
