package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.absence.AbsenceView;
import dev.rastro.desktop.capture.CaptureView;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.crossing.CrossingsView;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DossierViewModel;
import dev.rastro.desktop.detail.HeaderActions;
import dev.rastro.desktop.detail.LargePreview;
import dev.rastro.desktop.detail.PdfViewModel;
import dev.rastro.desktop.documents.DocumentsView;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessView;
import dev.rastro.desktop.history.ChangesView;
import dev.rastro.desktop.importing.DropZone;
import dev.rastro.desktop.importing.TrainingData;
import dev.rastro.desktop.manifest.DeclareMenu;
import dev.rastro.desktop.manifest.ManifestView;
import dev.rastro.desktop.printing.PrintScope;
import dev.rastro.desktop.printing.PrintView;
import dev.rastro.desktop.printing.ProfileChoice;
import dev.rastro.desktop.printing.ProfileEditorView;
import dev.rastro.desktop.quarantine.QuarantineView;
import dev.rastro.desktop.registry.RegistryView;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.theme.ThemeController;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Uf;
import dev.rastro.dfe.Ufs;
import dev.rastro.timeline.Timeline;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The whole window in one language: frame, screens and actions around a {@link Session}. */
public final class Workbench extends StackPane implements AutoCloseable {
    private static final String DIVIDER = "detail";
    private static final int ZOOM_STEP = 10;

    private final Session session;
    private final Settings settings;
    private final ThemeController theme;
    private final FileDialogs dialogs;
    private final DesktopServices services;
    private final Lifetime life = new Lifetime();
    private final Commands commands;
    private final SplitPane split = new SplitPane();
    private final DocumentsView documents;
    private final DetailView detail;
    private final StatusBar status;
    private final DropZone dropZone;
    private final @Nullable AbsenceView absence;
    private final FreshnessView freshness;
    private final PrintView printView;
    private final LargePreview large;
    private final ProfileEditorView profiles;
    private final QuarantineView quarantine;
    private final TopBar top;
    private final ActionPalette palette;

    public Workbench(
            Session session,
            DesktopServices services,
            Settings settings,
            ThemeController theme,
            FileDialogs dialogs,
            UiThread ui,
            Consumer<Language> speak) {
        this.session = session;
        this.services = services;
        this.settings = settings;
        this.theme = theme;
        this.dialogs = dialogs;
        Wording wording = session.wording();
        getStyleClass().add("workbench");
        commands = new Commands(wording);
        AuthoritySession authorities = session.authorities();
        absence = authorities == null ? null : new AbsenceView(authorities.absence(), wording);
        register();
        documents = new DocumentsView(
                session.documents(),
                session.search(),
                session.filter(),
                wording,
                session.pending(),
                settings,
                ui,
                services.clock(),
                beginnings(),
                missing(),
                List.of(commands.button("print")));
        life.onClose(documents::close);
        detail = new DetailView(
                session.detail(),
                session.connections(),
                session.freshness(),
                session.printing().preview(),
                printing(wording),
                services.clock(),
                wording,
                session.pending(),
                ui,
                actions(wording),
                this::closeDetail);
        life.onClose(detail::close);
        quarantine = new QuarantineView(session.quarantine(), dialogs, wording);
        life.onClose(quarantine::close);
        StackPane screens = new StackPane(split);
        shownOn(Screen.QUARANTINE, quarantine, screens);
        CrossingsView crossings = new CrossingsView(session.crossings(), wording);
        life.onClose(crossings::close);
        shownOn(Screen.CROSSINGS, crossings, screens);
        ChangesView changes = new ChangesView(session.changes(), dialogs, wording);
        life.onClose(changes::close);
        shownOn(Screen.CHANGES, changes, screens);
        if (authorities != null) {
            CaptureView capture = new CaptureView(authorities.capture(), wording);
            life.onClose(capture::close);
            shownOn(Screen.CAPTURE, capture, screens);
            ManifestView manifest = new ManifestView(authorities.manifest(), wording, services.clock());
            life.onClose(manifest::close);
            shownOn(Screen.MANIFESTATION, manifest, screens);
            List<String> ufs =
                    Ufs.load().all().stream().map(Uf::acronym).sorted().toList();
            RegistryView registry =
                    new RegistryView(authorities.registry(), authorities.registration(), ufs, dialogs, wording);
            life.onClose(registry::close);
            shownOn(Screen.COMPANIES, registry, screens);
        }
        life.bind(session.screen(), screen -> {
            Nodes.shown(split, screen == Screen.DOCUMENTS);
        });
        life.listen(session.screen(), screen -> {
            if (screen == Screen.DOCUMENTS) {
                documents.focusList();
            }
        });
        showDetailWhenAsked();
        MenuButton menu = MainMenu.build(commands, theme, session.pending(), wording, speak, life);
        top = new TopBar(session, commands, menu, life);
        status = new StatusBar(session, life);
        BorderPane frame = new BorderPane(screens);
        frame.setTop(new VBox(top, new NoticeBar(session.notices(), wording, life)));
        List<Screen> reachable = Arrays.stream(Screen.values())
                .filter(each -> authorities != null || !each.needsAuthorities())
                .toList();
        frame.setLeft(new NavigationRail(
                reachable, session.screen(), session.quarantine().entries(), wording, life));
        frame.setBottom(status);
        palette = new ActionPalette(commands, wording);
        printView = new PrintView(session.printing().print(), dialogs, wording, this::editProfiles);
        life.onClose(printView::close);
        large = new LargePreview(
                session.printing().large(),
                wording,
                ui,
                List.of(new ProfileChoice(session.printing().profiles(), wording.text("print.profile"), life)));
        life.onClose(large::close);
        profiles = new ProfileEditorView(
                session.printing().editor(), session.printing().print().printers(), dialogs, ui, wording);
        life.onClose(profiles::close);
        freshness = new FreshnessView(session.freshness(), wording);
        life.onClose(freshness::close);
        getChildren().addAll(frame, palette, large, printView, profiles, freshness);
        if (absence != null) {
            life.onClose(absence::close);
            getChildren().add(absence);
        }
        dropZone = DropZone.over(this, wording, session.importing()::start);
    }

    private void shownOn(Screen screen, Node view, StackPane screens) {
        screens.getChildren().add(view);
        life.bind(session.screen(), current -> {
            Nodes.shown(view, current == screen);
            Node list = view.lookup(".table-view");
            if (current == screen && list != null) {
                list.requestFocus();
            }
        });
    }

    private HeaderActions actions(Wording wording) {
        List<ButtonBase> buttons = new ArrayList<>();
        List<ObservableValue<String>> told = new ArrayList<>();
        AuthoritySession authorities = session.authorities();
        if (authorities != null) {
            buttons.add(new DeclareMenu(authorities.declare(), wording, life));
            told.add(authorities.declare().result());
        }
        buttons.add(commands.button("pdf"));
        told.add(session.printing().pdf().written());
        told.add(session.printing().mail().told());
        buttons.add(commands.button("dossier"));
        told.add(session.detail().dossier().written());
        return new HeaderActions(buttons, told);
    }

    private void register() {
        commands.add(
                "import.files",
                "fth-upload",
                "Shortcut+O",
                () -> session.importing().start(dialogs.filesToImport()));
        commands.add(
                "import.folder",
                "fth-folder",
                "Shortcut+Shift+O",
                () -> dialogs.folderToImport()
                        .ifPresent(folder -> session.importing().start(List.of(folder))));
        commands.add("watch", "fth-eye", "", () -> dialogs.folderToWatch().ifPresent(session.watching()::watch));
        commands.add("watch.stop", "fth-eye-off", "", session.watching()::stop);
        TrainingData training = services.training();
        if (training != null) {
            commands.add(
                    "import.training",
                    "fth-book-open",
                    "",
                    () -> session.importing().startTraining(training));
        }
        commands.add("search", "fth-search", "Shortcut+F", this::search);
        commands.add(
                "filter.clear",
                "fth-filter",
                "Shortcut+Shift+F",
                () -> session.filter().clear());
        commands.add(
                "list.export",
                "fth-download",
                "Shortcut+Shift+E",
                () -> dialogs.fileToWrite(session.wording().text("list.file"))
                        .ifPresent(file -> session.documents()
                                .export(file, session.wording().text("list.exporting"))));
        commands.add("refresh", "fth-refresh-cw", "F5", session::refresh);
        commands.add("result", "fth-clipboard", "Shortcut+R", () -> status.showResult());
        commands.add("print", "fth-printer", "Shortcut+P", () -> print(PrintScope.SELECTED));
        commands.add("print.today", "fth-inbox", "Shortcut+Alt+P", () -> print(PrintScope.TODAY));
        commands.add("print.result", "fth-clipboard", "", () -> status.showPrint());
        commands.add("profiles", "fth-sliders", "", this::editProfiles);
        commands.add("preview.large", "fth-maximize-2", "F11", this::enlarge);
        commands.add("pdf", "fth-save", "Shortcut+Shift+P", this::savePdf);
        commands.add("mail", "fth-mail", "Shortcut+Shift+M", this::draftMail);
        commands.add("dossier", "fth-package", "Shortcut+Shift+E", this::saveDossier);
        commands.add("detail.close", "fth-x", "Shortcut+W", this::closeDetail);
        commands.add(
                "go.documents",
                "fth-file-text",
                "Shortcut+1",
                () -> session.screen().set(Screen.DOCUMENTS));
        commands.add(
                "go.quarantine",
                "fth-shield",
                "Shortcut+2",
                () -> session.screen().set(Screen.QUARANTINE));
        commands.add("quarantine.retry", "fth-refresh-cw", "Shortcut+Shift+R", onQuarantine(() -> quarantine.retry()));
        commands.add("quarantine.export", "fth-download", "Shortcut+Shift+X", onQuarantine(() -> quarantine.export()));
        commands.add(
                "go.changes", "fth-clock", "Shortcut+7", () -> session.screen().set(Screen.CHANGES));
        commands.add(
                "go.crossings",
                "fth-git-merge",
                "Shortcut+6",
                () -> session.screen().set(Screen.CROSSINGS));
        if (session.authorities() != null) {
            commands.add(
                    "go.capture",
                    "fth-download-cloud",
                    "Shortcut+3",
                    () -> session.screen().set(Screen.CAPTURE));
            commands.add(
                    "go.manifest",
                    "fth-send",
                    "Shortcut+4",
                    () -> session.screen().set(Screen.MANIFESTATION));
            commands.add(
                    "go.registry",
                    "fth-briefcase",
                    "Shortcut+5",
                    () -> session.screen().set(Screen.COMPANIES));
        }
        if (absence != null) {
            commands.add("missing", "fth-help-circle", "Shortcut+Shift+K", () -> absence.open(searchedKey()));
        }
        commands.add("rebuild", "fth-database", "", session.rebuilding()::start);
        commands.add("theme.toggle", "fth-moon", "Shortcut+Shift+D", theme::toggle);
        commands.add(
                "zoom.in",
                "fth-zoom-in",
                "Shortcut+Plus",
                () -> zoom(theme.zoom().get() + ZOOM_STEP));
        commands.add(
                "zoom.out",
                "fth-zoom-out",
                "Shortcut+Minus",
                () -> zoom(theme.zoom().get() - ZOOM_STEP));
        commands.add("zoom.reset", "fth-maximize", "Shortcut+0", () -> zoom(100));
        commands.add("actions", "fth-command", "Shortcut+K", () -> palette().open());
    }

    /** What is searched for where it is a key, else nothing. */
    private String searchedKey() {
        String text = session.filter().text().get();
        return AccessKey.parse(text).map(AccessKey::formatted).orElse("");
    }

    private void print(PrintScope scope) {
        printView.open(scope, session.printing().print().output().get());
    }

    private void enlarge() {
        if (session.detail().timeline().get() != null) {
            large.open();
        }
    }

    private void editProfiles() {
        session.printing().chooseSample();
        session.printing().print().findPrinters();
        profiles.open(session.printing()::sampleIssuer);
    }

    private void draftMail() {
        Timeline shown = session.detail().timeline().get();
        if (shown != null) {
            session.freshness()
                    .before(
                            Act.SEND,
                            List.of(shown.document()),
                            () -> session.printing()
                                    .mail()
                                    .draft(shown.document().key()));
        }
    }

    private List<Node> printing(Wording wording) {
        return List.of(
                new ProfileChoice(session.printing().profiles(), wording.text("print.profile"), life),
                commands.iconButton("preview.large"),
                commands.iconButton("print"),
                commands.iconButton("mail"));
    }

    /** From another screen it leads there first: nothing is tried again or written out unseen. */
    private Runnable onQuarantine(Runnable action) {
        return () -> {
            if (session.screen().get() == Screen.QUARANTINE) {
                action.run();
            } else {
                session.screen().set(Screen.QUARANTINE);
            }
        };
    }

    private void search() {
        if (session.screen().get() == Screen.QUARANTINE) {
            quarantine.focusSearch();
        } else {
            top.focusSearch();
        }
    }

    private void savePdf() {
        Timeline shown = session.detail().timeline().get();
        OffsetDateTime moment = session.detail().asOf().get();
        if (shown != null) {
            AccessKey key = shown.document().key();
            // What was known on an earlier day is no claim about today.
            session.freshness()
                    .before(
                            Act.SAVE,
                            moment == null ? List.of(shown.document()) : List.of(),
                            () -> dialogs.fileToWrite(PdfViewModel.fileName(key))
                                    .ifPresent(file -> session.printing().pdf().write(key, moment, file)));
        }
    }

    private void saveDossier() {
        AccessKey key = session.detail().key().get();
        if (key != null) {
            dialogs.fileToWrite(DossierViewModel.fileName(key))
                    .ifPresent(file -> session.detail().dossier().write(key, file));
        }
    }

    private ActionPalette palette() {
        return palette;
    }

    private void zoom(int percent) {
        theme.zoom().set(Math.clamp(percent, 80, 200));
    }

    private List<Button> missing() {
        return absence == null ? List.of() : List.of(commands.button("missing"));
    }

    private List<Button> beginnings() {
        List<Button> buttons = new ArrayList<>();
        Button first = commands.button("import.folder");
        first.getStyleClass().add("accent");
        buttons.add(first);
        buttons.add(commands.button("import.files"));
        if (session.authorities() != null) {
            Button register = new Button(session.wording().text("registry.begin"), Nodes.icon("fth-briefcase"));
            register.setOnAction(event -> session.screen().set(Screen.COMPANIES));
            buttons.add(register);
        }
        if (services.training() != null) {
            buttons.add(commands.button("import.training"));
        }
        return buttons;
    }

    private void showDetailWhenAsked() {
        split.getItems().add(documents);
        SplitPane.setResizableWithParent(detail, false);
        life.bind(session.documents().lead(), key -> {
            boolean shown = split.getItems().contains(detail);
            if (key != null && !shown) {
                split.getItems().add(detail);
                split.setDividerPositions(settings.divider(DIVIDER, 0.64));
            } else if (key == null && shown) {
                rememberDivider();
                split.getItems().remove(detail);
            }
        });
        life.onClose(this::rememberDivider);
    }

    private void rememberDivider() {
        if (split.getDividerPositions().length > 0) {
            settings.rememberDivider(DIVIDER, split.getDividerPositions()[0]);
        }
    }

    private void closeDetail() {
        session.documents().lead().set(null);
        documents.focusList();
    }

    /** Makes the shortcuts work. */
    public void attach(Scene scene) {
        commands.install(scene);
        documents.focusList();
    }

    public DetailView detail() {
        return detail;
    }

    /** Puts away what stands over the window. */
    public void closeVeils() {
        palette.putAway();
        freshness.putAway();
        printView.putAway();
        large.putAway();
        profiles.putAway();
        if (absence != null) {
            absence.putAway();
        }
    }

    public DropZone dropZone() {
        return dropZone;
    }

    public Commands commands() {
        return commands;
    }

    @Override
    public void close() {
        life.close();
    }
}
