package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.Chips;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Names as pills; what does not fit is in the tooltip. */
final class TagsCell extends TableCell<DocumentRow, DocumentRow> {
    private final Function<DocumentRow, List<String>> names;
    private final Chips chips;
    private final HBox box = new HBox(4);
    private List<String> shown = List.of();

    TagsCell(Chips chips, Function<DocumentRow, List<String>> names) {
        this.chips = chips;
        this.names = names;
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        setGraphic(box);
        HoverTip.on(this, this::getAccessibleText);
    }

    /** Gives way where there is no room: the tooltip has the whole. */
    private Label chip(String name) {
        Label chip = chips.chip(name);
        chip.setMinWidth(20);
        return chip;
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        List<String> now = empty || row == null ? List.of() : names.apply(row);
        if (!now.equals(shown)) {
            shown = now;
            box.getChildren().setAll(now.stream().map(this::chip).toList());
            setAccessibleText(String.join(", ", now));
        }
    }
}
