package dev.rastro.desktop.documents;

import dev.rastro.desktop.companies.CompanyDot;
import dev.rastro.store.DocumentRow;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A party's name, behind the dot of its company. */
final class PartyCell extends TextCell {
    private final Function<DocumentRow, Optional<String>> colour;
    private final Circle dot = CompanyDot.of("#000000");
    private @Nullable String shown;

    /** {@code colour} as #rrggbb; empty for no dot. */
    PartyCell(Function<DocumentRow, String> name, Function<DocumentRow, Optional<String>> colour) {
        super(Pos.CENTER_LEFT, name);
        this.colour = colour;
    }

    @Override
    protected void updateItem(@Nullable DocumentRow row, boolean empty) {
        super.updateItem(row, empty);
        String now = empty || row == null ? null : colour.apply(row).orElse(null);
        if (!Objects.equals(now, shown)) {
            shown = now;
            if (now != null) {
                dot.setFill(Color.web(now));
            }
            setGraphic(now == null ? null : dot);
        }
    }
}
