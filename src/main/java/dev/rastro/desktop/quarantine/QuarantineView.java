package dev.rastro.desktop.quarantine;

import dev.rastro.desktop.common.Bar;
import dev.rastro.desktop.common.EmptyState;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.MultiChoice;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Room;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.QuarantineEntry;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inputs that are kept but not understood: why, what they are, and what can be done about them. */
public final class QuarantineView extends BorderPane implements AutoCloseable {
    private static final double DIVIDER = 0.62;

    private final QuarantineViewModel model;
    private final FileDialogs dialogs;
    private final Wording wording;
    private final QuarantineList list;
    private final TextField search = new TextField();
    private final Button retry = new Button(null, Nodes.icon("fth-refresh-cw"));
    private final Button export = new Button(null, Nodes.icon("fth-download"));
    private final Lifetime life = new Lifetime();
    private boolean divided;

    public QuarantineView(QuarantineViewModel model, FileDialogs dialogs, Wording wording) {
        this.model = model;
        this.dialogs = dialogs;
        this.wording = wording;
        list = new QuarantineList(model, wording, life);
        VBox heading = new VBox(
                8,
                Nodes.label(wording.text("nav.quarantine"), "page-title"),
                Nodes.label(wording.text("quarantine.text"), "page-text"),
                bar());
        heading.getStyleClass().add("page-heading");
        setTop(heading);
        StackPane side =
                new StackPane(new QuarantineDetail(model, wording, life), new RetriedPane(model, wording, life));
        side.setMinWidth(260);
        SplitPane split = new SplitPane(list, side);
        life.bind(Room.narrow(this), narrow -> {
            split.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
            list.setMinWidth(narrow ? 0 : 540);
        });
        // While the screen is hidden it has no width, and a divider set then would stay at its end.
        life.listen(split.widthProperty(), width -> {
            if (!divided && width.doubleValue() > 0) {
                divided = true;
                split.setDividerPositions(DIVIDER);
            }
        });
        var none = new EmptyState("fth-shield", wording.text("quarantine.none"), wording.text("quarantine.none.text"));
        setCenter(new StackPane(split, none));
        Runnable show = () -> {
            // The list of what became of the last ones is still to be read.
            boolean nothing = model.entries().isEmpty() && model.retried().get() == null;
            Nodes.shown(none, nothing);
            Nodes.shown(split, !nothing);
        };
        life.listen(model.entries(), show);
        life.listen(model.retried(), now -> show.run());
        show.run();
    }

    private Node bar() {
        search.setId("quarantine-search");
        search.setPromptText(wording.text("quarantine.search"));
        search.setAccessibleText(wording.text("quarantine.search"));
        search.setPrefColumnCount(22);
        search.textProperty().bindBidirectional(model.search());
        life.onClose(() -> search.textProperty().unbindBidirectional(model.search()));
        MultiChoice<String> codes = new MultiChoice<>(
                wording.text("problem.reason"),
                wording.text("quarantine.reason.all"),
                model.allCodes(),
                model::reason,
                model.codes(),
                life);
        retry.setId("quarantine-retry");
        retry.setOnAction(event -> retry());
        retry.setMinWidth(Region.USE_PREF_SIZE);
        export.setId("quarantine-export");
        export.setOnAction(event -> export());
        export.setMinWidth(Region.USE_PREF_SIZE);
        var told = Nodes.label("", "quarantine-told");
        life.bind(model.told(), told::setText);
        Node bar = new Bar(List.of(search, codes, told), List.of(retry, export));
        life.listen(list.selected(), this::name);
        life.listen(model.shown(), this::name);
        life.listen(model.trying(), now -> name());
        name();
        return bar;
    }

    /** The buttons say what they are about: the selected ones, or all that are shown where none is. */
    private void name() {
        int selected = list.selected().size();
        int count = selected == 0 ? model.shown().size() : selected;
        retry.setText(wording.text(selected == 0 ? "quarantine.retry.all" : "quarantine.retry.selected", count));
        export.setText(wording.text(selected == 0 ? "quarantine.export.all" : "quarantine.export.selected", count));
        retry.setDisable(count == 0 || model.trying().get());
        export.setDisable(count == 0);
    }

    private List<QuarantineEntry> chosen() {
        return list.selected().isEmpty() ? List.copyOf(model.shown()) : List.copyOf(list.selected());
    }

    /** Tries the selected ones again, or all that are shown. */
    public void retry() {
        model.retry(chosen());
    }

    /** Writes the selected ones out, or all that are shown. */
    public void export() {
        List<QuarantineEntry> chosen = chosen();
        if (chosen.size() == 1) {
            QuarantineEntry one = chosen.getFirst();
            dialogs.fileToWrite(QuarantineViewModel.fileName(one)).ifPresent(file -> model.export(one, file));
        } else if (!chosen.isEmpty()) {
            dialogs.folderToWrite().ifPresent(folder -> model.exportAll(chosen, folder));
        }
    }

    /** Gives the keyboard to the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public void close() {
        life.close();
    }
}
