package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionKeys;
import dev.rastro.desktop.action.Surface;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Room;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.documents.DocumentsView;
import dev.rastro.desktop.documents.MarksMenu;
import dev.rastro.desktop.documents.RowLooks;
import dev.rastro.desktop.dragging.DragSource;
import dev.rastro.desktop.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;

/** The list of documents, and the one that is looked at beside it. */
final class DocumentsScreen implements ScreenView {
    private static final String DIVIDER = "detail";
    private static final double STANDARD = 0.64;

    private final Session session;
    private final Settings settings;
    private final SplitPane split = new SplitPane();
    private final DocumentsView documents;
    private final DetailPart detail;
    private final Lifetime life = new Lifetime();

    DocumentsScreen(Bench bench) {
        session = bench.session();
        settings = bench.settings();
        documents = new DocumentsView(
                session.documents(),
                new RowLooks(session.companies(), session.details()),
                session.search(),
                session.filter(),
                bench.wording(),
                session.pending(),
                new MarksMenu(
                        session.filter(),
                        bench.services().acts(),
                        session.tasks(),
                        session.notices().failed(bench.wording().text("doing.acts")),
                        bench.wording(),
                        life),
                settings,
                bench.ui(),
                bench.services().clock(),
                beginnings(bench),
                bench.controls().buttons(Surface.MISSING),
                bench.controls().buttons(Surface.FOOTER),
                session.views(),
                session.groups());
        life.onClose(documents::close);
        detail = DetailPart.open(
                session.shown(),
                session.printing().profiles(),
                session.pending(),
                bench.controls(),
                bench.services().clock(),
                bench.ui(),
                bench.wording(),
                this::closeDetail,
                life);
        settings.detailPage()
                .flatMap(name -> Arrays.stream(Page.values())
                        .filter(page -> page.name().equals(name))
                        .findFirst())
                .ifPresent(detail.view()::open);
        life.onClose(() -> settings.detailPage(detail.view().page().name()));
        new ActionKeys(bench.actions(), life).installOnList(documents.list(), documents::openSelected);
        bench.controls().contextMenu(documents.list(), Surface.ROW, "column-header");
        DragSource.install(
                documents.list(), session.dragging(), session.documents().selection()::get, life);
        documents.onDoubleClick(() -> bench.actions().run("document.window"));
        showDetailWhenAsked();
        ReopenedDocument reopened = new ReopenedDocument(
                session.screen(),
                session.documents().lead(),
                bench.services().catalog()::find,
                settings,
                bench.ui(),
                session.tasks(),
                session.notices().failed(bench.wording().text("doing.timeline")));
        life.onClose(reopened::close);
    }

    static List<Button> beginnings(Bench bench) {
        List<Button> buttons = new ArrayList<>(bench.controls().buttons(Surface.START));
        buttons.getFirst().getStyleClass().add("accent");
        if (bench.session().authorities() != null) {
            Button register = new Button(bench.wording().text("registry.begin"), Nodes.icon("fth-briefcase"));
            register.setOnAction(event -> bench.session().screen().set(Screen.COMPANIES));
            buttons.add(2, register);
        }
        return buttons;
    }

    private void showDetailWhenAsked() {
        SplitPane.setResizableWithParent(detail.view(), false);
        ObservableValue<Boolean> narrow = Room.narrow(split);
        life.bind(session.documents().lead(), key -> arrange(key != null, narrow.getValue()));
        life.listen(narrow, now -> arrange(session.documents().lead().get() != null, now));
        life.onClose(this::rememberDivider);
    }

    /** The document beside the list, or in its place where there is no room for both. */
    private void arrange(boolean open, boolean narrow) {
        List<Node> wanted =
                !open ? List.of(documents) : narrow ? List.of(detail.view()) : List.of(documents, detail.view());
        if (!split.getItems().equals(wanted)) {
            rememberDivider();
            split.getItems().setAll(wanted);
            if (wanted.size() > 1) {
                split.setDividerPositions(settings.divider(DIVIDER, STANDARD));
            }
        }
    }

    private void rememberDivider() {
        if (split.getDividerPositions().length > 0) {
            settings.rememberDivider(DIVIDER, split.getDividerPositions()[0]);
        }
    }

    /** Puts the document away; the list has the keyboard again. */
    void closeDetail() {
        session.documents().lead().set(null);
        documents.focusList();
    }

    /** Shows the selected document and gives it the keyboard. */
    void open() {
        documents.openSelected();
        detail.view().focusTabs();
    }

    /** Offers the declarations on the document that is looked at. */
    void declare() {
        detail.offerDeclarations();
    }

    /** Puts the selected rows on the clipboard. */
    void copy() {
        documents.copy();
    }

    DetailView detail() {
        return detail.view();
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public void focus() {
        documents.focusList();
    }

    @Override
    public void close() {
        life.close();
    }
}
