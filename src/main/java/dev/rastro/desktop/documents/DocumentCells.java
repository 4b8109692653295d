package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Tone;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the list. */
final class DocumentCells {
    private final Wording wording;

    DocumentCells(Wording wording) {
        this.wording = wording;
    }

    TableCell<DocumentRow, DocumentRow> cell(DocumentColumn column) {
        return switch (column) {
            case SITUATION -> new SituationCell();
            case MARKS -> new MarksCell();
            case ISSUED ->
                new TextCell(Pos.CENTER_LEFT, row -> wording.formats().day(row.issuedAt()));
            case FAMILY -> new TextCell(Pos.CENTER_LEFT, row -> row.family().label());
            case NUMBER -> new TextCell(Pos.CENTER_RIGHT, this::number);
            case ISSUER -> new TextCell(Pos.CENTER_LEFT, row -> party(row.issuerName(), row.issuerId()));
            case RECIPIENT -> new TextCell(Pos.CENTER_LEFT, row -> party(row.recipientName(), row.recipientId()));
            case TOTAL ->
                new TextCell(Pos.CENTER_RIGHT, row -> wording.formats().amount(row.total()));
        };
    }

    private String number(DocumentRow row) {
        String number = wording.formats().number(row.number());
        return row.series() == null || number.isEmpty() ? number : number + " / " + row.series();
    }

    private String party(@Nullable String name, @Nullable String id) {
        return name == null ? wording.formats().partyId(id) : name;
    }

    /** One line of text; what does not fit is in the tooltip. */
    private static final class TextCell extends TableCell<DocumentRow, DocumentRow> {
        private final Function<DocumentRow, String> words;

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

    private final class SituationCell extends TableCell<DocumentRow, DocumentRow> {
        private final FontIcon icon = new FontIcon();
        private Tone tone = Tone.NEUTRAL;

        SituationCell() {
            getStyleClass().addAll("situation-cell", tone.styleClass());
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            BadgeModel badge = wording.badges().situation(row.situation());
            getStyleClass().remove(tone.styleClass());
            tone = badge.tone();
            getStyleClass().add(tone.styleClass());
            icon.setIconLiteral(badge.icon());
            setGraphic(icon);
            setText(badge.text());
        }
    }

    private final class MarksCell extends TableCell<DocumentRow, DocumentRow> {
        private final HBox box = new HBox();
        private List<BadgeModel> shown = List.of();

        MarksCell() {
            box.getStyleClass().add("marks");
            box.setAlignment(Pos.CENTER_LEFT);
            setGraphic(box);
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            List<BadgeModel> now =
                    empty || row == null ? List.of() : wording.badges().marks(row);
            if (Objects.equals(now, shown)) {
                return;
            }
            shown = now;
            box.getChildren().setAll(now.stream().map(MarksCell::mark).toList());
            String words = now.stream().map(BadgeModel::text).collect(Collectors.joining(", "));
            setAccessibleText(words);
            setTooltip(now.isEmpty() ? null : new Tooltip(words));
        }

        private static FontIcon mark(BadgeModel badge) {
            FontIcon icon = Nodes.icon(badge.icon());
            icon.getStyleClass().addAll("mark", badge.tone().styleClass());
            return icon;
        }
    }
}
