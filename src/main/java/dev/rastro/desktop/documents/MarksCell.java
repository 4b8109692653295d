package dev.rastro.desktop.documents;

import dev.rastro.desktop.acts.Chips;
import dev.rastro.desktop.common.BadgeModel;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.store.DocumentRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** What is not final as icon and word, other marks as icons, tags; the tooltip has all in words. */
final class MarksCell extends TableCell<DocumentRow, DocumentRow> {
    private final Function<DocumentRow, List<BadgeModel>> marksOf;
    private final PendingBadges pending;
    private final MarksBox box;
    private List<BadgeModel> marks = List.of();

    /**
     * A cell.
     *
     * @param marksOf the marks of a document beside what is not final about it
     */
    MarksCell(Function<DocumentRow, List<BadgeModel>> marksOf, PendingBadges pending, Chips chips) {
        this.marksOf = marksOf;
        this.pending = pending;
        box = new MarksBox(chips, widthProperty());
        setGraphic(box);
        HoverTip.on(this, this::help);
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        box.setVisible(!empty);
        if (empty || row == null) {
            setAccessibleText(null);
            return;
        }
        marks = marksOf.apply(row);
        List<BadgeModel> states = pending.brief(row);
        box.show(states, marks, row.marks().tags());
        setAccessibleText(joined(row, states, BadgeModel::text, ", "));
    }

    /** The states have words of their own to say; the marks are named. */
    private @Nullable String help() {
        DocumentRow row = getItem();
        return row == null ? null : joined(row, pending.badges(row), BadgeModel::help, "\n\n");
    }

    private String joined(DocumentRow row, List<BadgeModel> first, Function<BadgeModel, String> word, String between) {
        return Stream.of(first.stream().map(word), marks.stream().map(BadgeModel::text), row.marks().tags().stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(between));
    }
}
