package dev.rastro.desktop.documents;

import dev.rastro.store.DocumentRow;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** One line of text; what does not fit is in the tooltip. */
class TextCell extends TableCell<DocumentRow, DocumentRow> {
    private final Function<DocumentRow, String> words;

    // Nobody looks at it before it is in a table.
    @SuppressWarnings("this-escape")
    TextCell(Pos alignment, Function<DocumentRow, String> words) {
        this.words = words;
        setAlignment(alignment);
        getStyleClass().add("text-cell");
        textTruncatedProperty().addListener((observed, before, cut) -> setTooltip(cut ? tooltip() : null));
    }

    private Tooltip tooltip() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(textProperty());
        return tooltip;
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : words.apply(row));
    }
}
