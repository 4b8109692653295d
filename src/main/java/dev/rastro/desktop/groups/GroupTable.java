package dev.rastro.desktop.groups;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.groups.GroupLine.Head;
import dev.rastro.desktop.groups.GroupLine.Row;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Groups with count and sum; Enter or a click opens one, Right and Left too. Below it are its documents. */
public final class GroupTable extends TableView<GroupLine> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final int NEAR_END = 40;

    private final GroupsViewModel model;
    private final Wording wording;
    private final Selected selected;
    private final ObservableList<GroupLine> shown = FXCollections.observableArrayList();
    private boolean refreshing;

    /** Who is told of the document that is chosen. */
    public interface Selected {
        void document(AccessKey key);
    }

    public GroupTable(GroupsViewModel model, Wording wording, Selected selected, UiThread ui, Lifetime life) {
        this.model = model;
        this.wording = wording;
        this.selected = selected;
        getStyleClass().addAll("dense", "groups");
        setAccessibleText(wording.text("groups.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getColumns()
                .addAll(List.of(
                        column("groups.name", GroupOrder.By.NAME, 180, 2000, this::name, true),
                        column("column.situation", null, 120, 180, this::situation, false),
                        column("groups.count", GroupOrder.By.COUNT, 104, 140, this::count, false),
                        column("column.total", GroupOrder.By.SUM, 130, 200, this::sum, false)));
        getColumns().get(2).getStyleClass().add("right");
        getColumns().get(3).getStyleClass().add("right");
        TableColumn<GroupLine, ?> largest = getColumns().get(3);
        largest.setSortType(SortType.DESCENDING);
        getSortOrder().setAll(List.of(largest));
        setSortPolicy(table -> {
            sortAsked();
            return true;
        });
        Coalesce more = new Coalesce(ui, Duration.ofMillis(20), this::more);
        life.onClose(more::close);
        setRowFactory(table -> row(more));
        setItems(shown);
        life.listen(model.lines(), this::refreshLines);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> chosen(now));
        refreshLines();
    }

    private TableColumn<GroupLine, GroupLine> column(
            String title,
            GroupOrder.@Nullable By by,
            double narrowest,
            double widest,
            Function<GroupLine, String> words,
            boolean first) {
        TableColumn<GroupLine, GroupLine> column = new TableColumn<>(wording.text(title));
        column.setUserData(by);
        column.setSortable(by != null);
        column.setMinWidth(narrowest);
        column.setPrefWidth(narrowest);
        column.setMaxWidth(widest);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(table -> new Cell(words, first));
        return column;
    }

    /** One line of text, with the mark of open and closed before a group's title. */
    private static final class Cell extends TableCell<GroupLine, GroupLine> {
        private final Function<GroupLine, String> words;
        private final @Nullable FontIcon mark;

        Cell(Function<GroupLine, String> words, boolean first) {
            this.words = words;
            this.mark = first ? new FontIcon("fth-chevron-right") : null;
            getStyleClass().add("text-cell");
            HoverTip.on(this, () -> isTextTruncated() ? getText() : null);
        }

        @Override
        protected void updateItem(@Nullable GroupLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : words.apply(line));
            if (mark != null) {
                boolean head = !empty && line instanceof Head;
                setGraphic(head ? mark : null);
                if (line instanceof Head it) {
                    mark.setIconLiteral(it.open() ? "fth-chevron-down" : "fth-chevron-right");
                }
            }
        }
    }

    private String name(GroupLine line) {
        return switch (line) {
            case Head head -> head.title();
            case Row row -> document(row.document());
        };
    }

    private String document(DocumentRow row) {
        String party = Objects.requireNonNullElseGet(
                row.issuerName(), () -> wording.formats().partyId(row.issuerId()));
        return wording.text(
                "groups.document",
                wording.formats().day(row.issuedAt()),
                row.family().label(),
                wording.formats().number(row.number()),
                party);
    }

    private String situation(GroupLine line) {
        return line instanceof Row row
                ? wording.badges().situation(row.document().situation()).text()
                : "";
    }

    private String count(GroupLine line) {
        return line instanceof Head head ? wording.formats().count(head.of().count()) : "";
    }

    private String sum(GroupLine line) {
        return wording.formats()
                .amount(
                        switch (line) {
                            case Head head -> head.of().sum();
                            case Row row -> row.document().total();
                        });
    }

    private TableRow<GroupLine> row(Coalesce more) {
        TableRow<GroupLine> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable GroupLine line, boolean empty) {
                super.updateItem(line, empty);
                boolean head = !empty && line instanceof Head;
                pseudoClassStateChanged(HEAD, head);
                setAccessibleText(line instanceof Head it && !empty ? words(it) : null);
            }
        };
        row.setOnMouseClicked(event -> {
            if (row.getItem() instanceof Head head) {
                model.toggle(head.group());
            } else {
                chosen(row.getItem());
            }
        });
        row.indexProperty().addListener((observed, before, index) -> more.request());
        return row;
    }

    private String words(Head head) {
        return wording.text(
                head.open() ? "groups.open" : "groups.closed",
                head.title(),
                wording.formats().count(head.of().count()),
                wording.formats().money(head.of().sum()));
    }

    /** Reads on in the groups whose last rows are in sight, or nearly. */
    private void more() {
        int last = lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                .mapToInt(node -> ((TableRow<?>) node).getIndex())
                .max()
                .orElse(0);
        for (int i = Math.max(0, last - NEAR_END); i < Math.min(shown.size(), last + NEAR_END); i++) {
            boolean ends = i + 1 == shown.size() || shown.get(i + 1) instanceof Head;
            if (ends && shown.get(i) instanceof Row row) {
                model.more(row.group());
            }
        }
    }

    private void pressed(KeyEvent event) {
        GroupLine line = getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                if (line instanceof Head) {
                    model.toggle(line.group());
                    event.consume();
                }
            }
            case RIGHT -> {
                model.open(line.group());
                event.consume();
            }
            case LEFT -> {
                String group = line.group();
                model.close(group);
                select(group);
                event.consume();
            }
            default -> {
                // Goes on to the table and the actions.
            }
        }
    }

    private void select(String group) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) instanceof Head head && head.group().equals(group)) {
                getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void chosen(@Nullable GroupLine line) {
        if (!refreshing && line instanceof Row row) {
            selected.document(row.document().key());
        }
    }

    private void sortAsked() {
        if (!getSortOrder().isEmpty() && getSortOrder().getFirst().getUserData() instanceof GroupOrder.By by) {
            model.order().set(new GroupOrder(by, getSortOrder().getFirst().getSortType() == SortType.DESCENDING));
        }
    }

    private void refreshLines() {
        Object kept = identity(getSelectionModel().getSelectedItem());
        refreshing = true;
        shown.setAll(model.lines());
        for (int i = 0; kept != null && i < shown.size(); i++) {
            if (kept.equals(identity(shown.get(i)))) {
                getSelectionModel().clearAndSelect(i);
                break;
            }
        }
        refreshing = false;
    }

    /** What makes a line the same line after the list was read anew. */
    private static @Nullable Object identity(@Nullable GroupLine line) {
        return switch (line) {
            case null -> null;
            case Head head -> head.group();
            case Row row -> Set.of(row.document().key());
        };
    }

    /** The note that goes with groups whose sums do not add up. */
    public static javafx.scene.control.Label note(Wording wording) {
        return Nodes.label(wording.text("groups.cfop"), "groups-note");
    }
}
