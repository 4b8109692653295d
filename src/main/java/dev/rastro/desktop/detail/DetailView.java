package dev.rastro.desktop.detail;

import dev.rastro.desktop.acts.NotesView;
import dev.rastro.desktop.acts.NotesViewModel;
import dev.rastro.desktop.common.FittedScroll;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Room;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.freshness.FreshnessBar;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.desktop.lifecycle.LifeCycleView;
import dev.rastro.desktop.pages.PagesView;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.timeline.TimelineRow;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One document. A tab is built when it is first opened. */
public final class DetailView extends BorderPane implements AutoCloseable {
    /** The tabs, in their order. */
    public enum Page {
        TIMELINE("tab.timeline"),
        ITEMS("tab.items"),
        RELATED("tab.related"),
        LIFE_CYCLE("tab.lifecycle"),
        PREVIEW("tab.preview"),
        NOTES("tab.notes"),
        XML("tab.xml"),
        PROOFS("tab.proofs");

        private final String key;

        Page(String key) {
            this.key = key;
        }
    }

    /** Of the height, in a low window. */
    private static final double HEADER_SHARE = 0.4;

    private final DetailViewModel model;
    private final Connections connections;
    private final FreshnessViewModel freshness;
    private final PreviewViewModel printed;
    private final NotesViewModel notes;
    private final List<? extends Node> printing;
    private final Wording wording;
    private final UiThread ui;
    private final TabPane tabs = new TabPane();
    private final Map<Page, Tab> byPage = new EnumMap<>(Page.class);
    private final Lifetime life = new Lifetime();
    private @Nullable PagesView pages;

    /**
     * Shows a document.
     *
     * @param printing what can be done with the printed document, beside looking at it
     * @param actions what else can be done with it
     * @param close is called when the operator puts the document away
     */
    public DetailView(
            DetailViewModel model,
            Connections connections,
            FreshnessViewModel freshness,
            PreviewViewModel printed,
            NotesViewModel notes,
            List<? extends Node> printing,
            Clock clock,
            Wording wording,
            PendingBadges pending,
            UiThread ui,
            HeaderActions actions,
            Runnable close) {
        this.model = model;
        this.connections = connections;
        this.freshness = freshness;
        this.printed = printed;
        this.notes = notes;
        this.printing = printing;
        this.wording = wording;
        this.ui = ui;
        getStyleClass().add("detail-view");
        PastBar past = new PastBar(model, wording, clock, life);
        FittedScroll header =
                new FittedScroll(new DetailHeader(model, wording, pending, actions, past.day(), close, life));
        header.getStyleClass().add("detail-header-scroll");
        // In a low window the tabs below would have no room.
        life.bind(
                heightProperty(),
                height -> header.setMaxHeight(
                        Room.low(this).getValue() ? height.doubleValue() * HEADER_SHARE : Double.MAX_VALUE));
        setTop(new VBox(header, past));
        for (Page page : Page.values()) {
            Tab tab = new Tab(wording.text(page.key));
            tab.setClosable(false);
            byPage.put(page, tab);
            tabs.getTabs().add(tab);
        }
        tabs.getStyleClass().add("detail-tabs");
        setCenter(tabs);
        life.listen(tabs.getSelectionModel().selectedItemProperty(), now -> open());
        life.listen(model.timeline(), now -> open());
        life.listen(printed.revision(), now -> open());
        open();
    }

    /** Opens or closes the search in the printed document, where it is shown. */
    public void find(boolean wanted) {
        if (pages != null) {
            pages.find(wanted);
        }
    }

    /** Gives the keyboard to the tabs. */
    public void focusTabs() {
        tabs.requestFocus();
    }

    /** Begins a note. */
    public void writeNote() {
        open(Page.NOTES);
        if (tabs.getSelectionModel().getSelectedItem().getContent() instanceof NotesView view) {
            view.write();
        }
    }

    /** The row of the time line that has the keyboard. */
    public Optional<TimelineRow> focusedRow() {
        return tabs.getSelectionModel().getSelectedItem().getContent() instanceof TimelineView view
                ? view.focused()
                : Optional.empty();
    }

    /** The tab that is open. */
    public Page page() {
        return Page.values()[tabs.getSelectionModel().getSelectedIndex()];
    }

    /** Opens a tab. */
    public void open(Page page) {
        tabs.getSelectionModel().select(byPage.get(page));
    }

    private void open() {
        Page page = page();
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab.getContent() == null) {
            tab.setContent(build(page));
        }
        connections.look().set(lookAt(page));
        switch (page) {
            case TIMELINE, LIFE_CYCLE, NOTES, XML, RELATED -> {}
            case ITEMS -> model.needItems();
            case PROOFS -> model.needProofs();
            case PREVIEW -> printed.need();
        }
    }

    private Connections.Look lookAt(Page page) {
        return switch (page) {
            case RELATED -> connections.kind().get();
            case TIMELINE, LIFE_CYCLE, ITEMS, PREVIEW, NOTES, XML, PROOFS -> Connections.Look.NOTHING;
        };
    }

    private Node build(Page page) {
        return switch (page) {
            case TIMELINE ->
                new TimelineView(model, wording, life, row -> {
                    model.sources().stream()
                            .filter(source -> source.content().equals(row.content()))
                            .findFirst()
                            .ifPresent(source -> model.source().set(source));
                    open(Page.XML);
                });
            case ITEMS -> new ItemsView(model, wording, life);
            case RELATED -> new RelationsView(connections, wording, life);
            case LIFE_CYCLE -> new LifeCycleView(model.lifeCycle(), wording, life);
            case NOTES -> new NotesView(notes, wording, life);
            case XML -> new XmlView(model, wording, life);
            case PROOFS -> new ProofsView(model, wording, life);
            case PREVIEW -> preview();
        };
    }

    private BorderPane preview() {
        FreshnessBar old = new FreshnessBar(freshness, wording, model::reload, life);
        life.bind(model.timeline(), now -> old.show(now == null || model.asOf().get() != null ? null : now.document()));
        PagesView built = new PagesView(printed.pages(), wording.text("tab.preview"), wording, ui, printing, life);
        pages = built;
        BorderPane page = new BorderPane(built);
        page.setTop(old);
        return page;
    }

    @Override
    public void close() {
        life.close();
    }
}
