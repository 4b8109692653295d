package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Badges;
import dev.rastro.desktop.common.ToneState;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The situation as colour, icon and word. Whenever the list is another, each cell is emptied first: its icon stays. */
final class SituationCell extends TableCell<DocumentRow, DocumentRow> {
    private final Badges badges;
    private final FontIcon icon = new FontIcon();
    private @Nullable Situation shown;

    SituationCell(Badges badges) {
        this.badges = badges;
        getStyleClass().add("situation-cell");
        ToneState.prepare(this);
        setGraphic(icon);
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        icon.setVisible(!empty);
        if (empty || row == null) {
            setText(TextCell.BLANK);
            return;
        }
        BadgeModel badge = badges.situation(row.situation());
        if (row.situation() != shown) {
            shown = row.situation();
            icon.setIconLiteral(badge.icon());
            ToneState.show(this, badge.tone());
        }
        setText(badge.text());
    }
}
