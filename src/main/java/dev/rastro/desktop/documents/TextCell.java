package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.store.DocumentRow;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One line of text; what does not fit is in the tooltip. */
class TextCell extends TableCell<DocumentRow, DocumentRow> {
    /** Without text, a cell throws away what shows it, and finds its styles anew with the next row. */
    static final String BLANK = " ";

    private final Function<DocumentRow, String> words;

    // Nobody looks at it before it is in a table.
    @SuppressWarnings("this-escape")
    TextCell(Pos alignment, Function<DocumentRow, String> words) {
        this.words = words;
        setAlignment(alignment);
        getStyleClass().add("text-cell");
        HoverTip.on(this, () -> isTextTruncated() ? getText() : null);
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        String text = empty || row == null ? "" : words.apply(row);
        setText(text.isEmpty() ? BLANK : text);
    }
}
