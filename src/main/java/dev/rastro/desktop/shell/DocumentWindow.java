package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionControls;
import dev.rastro.desktop.action.ActionKeys;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.acts.NoteActions;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DocumentActions;
import dev.rastro.desktop.detail.LargePreview;
import dev.rastro.desktop.freshness.FreshnessView;
import dev.rastro.desktop.help.HelpView;
import dev.rastro.desktop.manifest.DeclareActions;
import dev.rastro.desktop.manifest.DeclareViewModel;
import dev.rastro.desktop.printing.MailActions;
import dev.rastro.desktop.printing.ProfileChoice;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.desktop.settings.StagePlace;
import dev.rastro.desktop.settings.WindowPlacement;
import dev.rastro.desktop.theme.ZoomPane;
import dev.rastro.dfe.AccessKey;
import dev.rastro.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A document in a window of its own: the view that stands beside the list, with view models, actions and notices of its own.
 * For the screen's thread only.
 */
final class DocumentWindow implements DocumentWindows.Frame {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 700;
    private static final int LEAST_WIDTH = 560;
    private static final int LEAST_HEIGHT = 460;
    private static final Duration SOON = Duration.ofMillis(1);

    private final Bench bench;
    private final Stage stage = new Stage();
    private final ShownDocument shown;
    private final DetailPart part;
    private final LargePreview large;
    private final HelpView help;
    private final Lifetime life = new Lifetime();

    /**
     * Brings the window on screen.
     *
     * @param kept where it stood; where it is {@code null} it stands beside the main window's corner
     * @param another opens the window of another document
     * @param close is called when the operator puts it away
     */
    DocumentWindow(
            AccessKey key, Bench bench, @Nullable WindowPlacement kept, Consumer<AccessKey> another, Runnable close) {
        this.bench = bench;
        // The keys that close it are still on their way through its scene.
        Runnable closing = () -> bench.ui().after(SOON, close);
        Session session = bench.session();
        Wording wording = bench.wording();
        Notices notices = new Notices(wording.messages(), session.notices().log());
        ProfilesViewModel profiles = session.printing().profiles();
        life.onClose(stage::hide);
        shown = new ShownDocument(
                bench.services(),
                profiles,
                session.pending(),
                session.acts(),
                another,
                bench.ui(),
                session.tasks(),
                notices,
                wording);
        life.onClose(shown::close);
        ActionRegistry actions = bench.actions().beside();
        life.onClose(actions::close);
        register(actions, closing);
        ActionControls controls = new ActionControls(actions, life);
        part = DetailPart.open(
                shown,
                profiles,
                session.pending(),
                controls,
                bench.services().clock(),
                bench.ui(),
                wording,
                closing,
                life);
        large = new LargePreview(
                shown.large(),
                wording,
                bench.ui(),
                List.of(new ProfileChoice(profiles, wording.text("print.profile"), life)));
        life.onClose(large::close);
        help = HelpParts.view(bench, life);
        life.onClose(help::close);
        FreshnessView asking = new FreshnessView(shown.freshness(), wording);
        life.onClose(asking::close);
        BorderPane frame = new BorderPane(part.view());
        frame.setTop(new NoticeBar(notices, wording, life));
        StackPane root = new StackPane(frame, large, help, asking);
        root.getStyleClass().addAll("workbench", "document-window");
        show(root, actions, kept, close);
        shown.detail().show(key);
    }

    private void register(ActionRegistry actions, Runnable close) {
        new DocumentActions(
                        shown.detail(),
                        shown.pdf(),
                        shown.freshness(),
                        bench.dialogsOf().apply(stage),
                        () -> large().open(),
                        close)
                .contribute(actions);
        new MailActions(shown.mail(), shown.detail(), shown.freshness()).contribute(actions);
        new NoteActions(bench.session().acts(), () -> part().view().writeNote()).contribute(actions);
        new LooksActions(bench.theme()).contribute(actions);
        actions.register("help", this::openHelp);
        DeclareViewModel declare = shown.declare();
        if (declare != null) {
            new DeclareActions(declare, () -> part().offerDeclarations()).contribute(actions);
        }
    }

    private void openHelp() {
        Timeline now = shown.detail().timeline().get();
        help.open(
                HelpParts.place(now == null ? null : now.document(), part.view().focusedRow()));
    }

    private DetailPart part() {
        return part;
    }

    private LargePreview large() {
        return large;
    }

    private void show(StackPane root, ActionRegistry actions, @Nullable WindowPlacement kept, Runnable close) {
        Scene scene = new Scene(new ZoomPane(root), WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.getIcons().setAll(bench.stage().getIcons());
        bench.theme().dress(scene, life);
        new ActionKeys(actions, life).install(scene);
        String program = bench.wording().text("app.name");
        life.bind(
                shown.detail().timeline(),
                now -> stage.setTitle(
                        now == null
                                ? program
                                : bench.wording()
                                        .text("window.document", bench.wording().document(now.document()))));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close.run();
        });
        StagePlace.put(stage, kept == null ? StagePlace.beside(bench.stage(), WIDTH, HEIGHT) : kept);
        stage.show();
        part.view().focusTabs();
    }

    DetailView view() {
        return part.view();
    }

    @Override
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public WindowPlacement placement() {
        return StagePlace.of(stage, null);
    }

    @Override
    public void close() {
        life.close();
    }
}
