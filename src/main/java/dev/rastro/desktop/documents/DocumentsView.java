package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Bar;
import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.PastDay;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.groups.GroupMenu;
import dev.rastro.desktop.groups.GroupTable;
import dev.rastro.desktop.groups.GroupsViewModel;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.desktop.search.SearchStrip;
import dev.rastro.desktop.search.SearchViewModel;
import dev.rastro.desktop.settings.ColumnState;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.views.ViewsPane;
import dev.rastro.desktop.views.ViewsViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog.Totals;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The document list: filters above, totals below. */
public final class DocumentsView extends BorderPane implements AutoCloseable {
    private static final String NAME = "documents";
    /** From this width on there is room for the saved views. */
    private static final double WIDE = 900;

    private final DocumentListViewModel model;
    private final Wording wording;
    private final DocumentTable table;
    private final GroupTable grouped;
    private final VBox inGroups = new VBox();
    private final Label count = Nodes.label("", "footer-strong");
    private final Label selected = Nodes.label("", "footer-selected");
    private final Lifetime life = new Lifetime();
    private boolean focusWanted;

    /**
     * Shows the list.
     *
     * @param looks what rows show beside their documents
     * @param marks restricts by what operators did
     * @param beginnings the buttons offered when there are no documents at all
     * @param missing those offered when a key is searched for and not found
     * @param actions what can be done with what is selected
     * @param views the lists that the operator comes back to
     * @param groups the list in groups
     */
    public DocumentsView(
            DocumentListViewModel model,
            RowLooks looks,
            SearchViewModel search,
            FilterViewModel filter,
            Wording wording,
            PendingBadges pending,
            MarksMenu marks,
            Settings settings,
            UiThread ui,
            Clock clock,
            List<Button> beginnings,
            List<Button> missing,
            List<Button> actions,
            ViewsViewModel views,
            GroupsViewModel groups) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("documents-view");
        table = new DocumentTable(model, looks, wording, pending, ui, life);
        TableMemory.restore(table, settings.columns(NAME));
        life.listen(model.columns(), wanted -> TableMemory.restore(table, ColumnState.parseAll(wanted)));
        model.columnsAre(() -> TableMemory.words(table));
        life.onClose(() -> {
            model.columnsAre(() -> "");
            TableMemory.remember(table, NAME, settings);
            settings.sort(NAME, model.sort().get().toString());
        });
        FilterBar filters = new FilterBar(
                filter,
                pending,
                marks,
                List.of(new GroupMenu(groups, wording, life), new ColumnChooser(table, wording)),
                wording,
                life);
        // Nothing can be told apart where there is nothing.
        life.bind(model.state(), state -> Nodes.shown(filters, state != ListState.NO_DOCUMENTS));
        setTop(new VBox(
                filters,
                new NarrowingBar(filter, wording, life),
                new SearchStrip(search, wording, life),
                new PastListBar(model, wording, life)));
        ViewsPane saved = new ViewsPane(views, wording, life);
        setLeft(saved);
        // Beside an open document the list needs the room more.
        life.bind(widthProperty(), width -> Nodes.shown(saved, width.doubleValue() == 0 || width.doubleValue() > WIDE));
        grouped = new GroupTable(
                groups,
                wording,
                key -> {
                    model.selection().set(Set.of(key));
                    model.lead().set(key);
                },
                ui,
                life);
        setCenter(center(filter, beginnings, missing, groups));
        setBottom(footer(actions, PastDay.of(model.asOf(), wording, clock, life)));
    }

    /** The order in which the list was left. */
    public static ListOrder rememberedOrder(Settings settings) {
        return settings.sort(NAME).flatMap(ListOrder::parse).orElse(ListOrder.NEWEST);
    }

    private StackPane center(
            FilterViewModel filter, List<Button> beginnings, List<Button> missing, GroupsViewModel groups) {
        Button clear = new Button(wording.text("filter.clear"));
        clear.setOnAction(event -> filter.clear());
        List<Node> ways = new ArrayList<>(missing);
        ways.add(clear);
        Node noMatch = new EmptyState(
                "fth-filter", wording.text("empty.match"), wording.text("empty.match.text"), ways.toArray(Node[]::new));
        life.bind(filter.text(), typed -> {
            boolean key = AccessKey.parse(typed).isPresent();
            missing.forEach(button -> Nodes.shown(button, key));
        });
        Node nothing = new EmptyState(
                "fth-inbox",
                wording.text("empty.documents"),
                wording.text("empty.documents.text"),
                beginnings.toArray(Node[]::new));
        Button again = new Button(wording.text("empty.failed.retry"));
        again.setOnAction(event -> model.refresh());
        Node failed = new EmptyState(
                "fth-alert-triangle", wording.text("empty.failed"), wording.text("empty.failed.text"), again);
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(36, 36);
        loading.setAccessibleText(wording.text("documents.loading"));
        life.bind(model.state(), state -> {
            // The table loses the keyboard when it hides; it gets it back when it returns.
            focusWanted |= state != ListState.ROWS && table.isFocused();
            showList(groups);
            Nodes.shown(noMatch, state == ListState.NO_MATCH);
            Nodes.shown(nothing, state == ListState.NO_DOCUMENTS);
            Nodes.shown(failed, state == ListState.FAILED);
            Nodes.shown(loading, state == ListState.LOADING);
            if (state == ListState.ROWS && focusWanted) {
                focusWanted = false;
                table.requestFocus();
            }
        });
        Label note = GroupTable.note(wording);
        inGroups.getChildren().addAll(note, grouped);
        VBox.setVgrow(grouped, Priority.ALWAYS);
        life.bind(groups.by(), by -> {
            Nodes.shown(note, by == GroupBy.CFOP);
            showList(groups);
        });
        return new StackPane(table, inGroups, noMatch, nothing, failed, loading);
    }

    /** The plain list, or its groups, where there are rows. */
    private void showList(GroupsViewModel groups) {
        boolean rows = model.state().get() == ListState.ROWS;
        boolean plain = groups.by().get() == null;
        Nodes.shown(table, rows && plain);
        Nodes.shown(inGroups, rows && !plain);
    }

    private Node footer(List<Button> actions, Node past) {
        List<Node> right = new ArrayList<>(List.of(selected));
        actions.forEach(button -> {
            button.getStyleClass().addAll("small", "flat");
            right.add(button);
        });
        right.add(past);
        Node footer = new Bar(List.of(count), right);
        footer.getStyleClass().add("list-footer");
        life.bind(model.state(), state -> Nodes.shown(footer, state != ListState.NO_DOCUMENTS));
        life.bind(model.totals(), totals -> showTotals());
        life.bind(model.totalsKnown(), known -> showTotals());
        life.bind(model.selection(), keys -> showSelection());
        life.listen(model.rows(), this::showSelection);
        return footer;
    }

    private void showTotals() {
        count.setText(
                model.totalsKnown().get() ? words("footer.all", model.totals().get()) : wording.text("footer.adding"));
    }

    private void showSelection() {
        Totals totals = model.selectionTotals();
        boolean cut = totals.count() == DocumentListViewModel.MOST_SELECTED
                && model.totals().get().count() > totals.count();
        selected.setText(totals.count() < 2 ? "" : words(cut ? "footer.selected.most" : "footer.selected", totals));
    }

    private String words(String key, Totals totals) {
        return wording.text(
                key,
                totals.count(),
                wording.formats().count(totals.count()),
                wording.formats().money(totals.sum()));
    }

    /** Gives the keyboard to the list. */
    public void focusList() {
        // A hidden table cannot take it: then as soon as there are rows.
        focusWanted = !table.isVisible();
        table.requestFocus();
    }

    /** The list itself. */
    public Control list() {
        return table;
    }

    /** Calls {@code action} when a row is clicked twice. */
    public void onDoubleClick(Runnable action) {
        table.onDoubleClick(action);
    }

    /** Makes the row last chosen the document that is looked at. */
    public void openSelected() {
        table.lead();
    }

    /** Puts the selected rows on the clipboard. */
    public void copy() {
        table.copy();
    }

    @Override
    public void close() {
        life.close();
    }
}
