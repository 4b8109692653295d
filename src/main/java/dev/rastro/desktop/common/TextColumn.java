package dev.rastro.desktop.common;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column of plain text; what does not fit is in the tooltip. */
public final class TextColumn<T> extends TableColumn<T, String> {
    private OverrunStyle cut = OverrunStyle.ELLIPSIS;
    private Function<T, @Nullable Node> graphic = row -> null;

    /**
     * A column between two widths, in pixels.
     *
     * @param words what a row says in it
     */
    public TextColumn(String title, double narrowest, double widest, Function<T, String> words) {
        super(title);
        setPrefWidth(narrowest);
        setMinWidth(narrowest);
        setMaxWidth(widest);
        setSortable(false);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        setCellFactory(column -> new Cell<>(cut, graphic));
    }

    /** Puts amounts and quantities to the right, under their title. */
    public TextColumn<T> right() {
        getStyleClass().add("right");
        return this;
    }

    /** Cuts at the beginning, as for paths: the end tells most. */
    public TextColumn<T> keepEnd() {
        cut = OverrunStyle.LEADING_ELLIPSIS;
        return this;
    }

    /** Puts something before the text. */
    public TextColumn<T> withGraphic(Function<T, @Nullable Node> before) {
        graphic = before;
        return this;
    }

    private static final class Cell<T> extends TableCell<T, String> {
        private final Function<T, @Nullable Node> graphic;

        Cell(OverrunStyle cut, Function<T, @Nullable Node> graphic) {
            this.graphic = graphic;
            setTextOverrun(cut);
            HoverTip.on(this, () -> isTextTruncated() ? getText() : null);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            T row = getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(empty || row == null ? null : graphic.apply(row));
        }
    }
}
