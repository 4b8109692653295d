package dev.rastro.desktop.common;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.DateCell;
import org.jspecify.annotations.Nullable;

/** Chooses the day at whose end something is looked at: none for now, and no day that is still to come. */
public final class PastDay {
    private PastDay() {}

    /** A picker that keeps {@code moment} in step for as long as {@code life} lasts. */
    public static DayPicker of(
            ObjectProperty<@Nullable OffsetDateTime> moment, Wording wording, Clock clock, Lifetime life) {
        DayPicker day = new DayPicker(wording.text("past.choose"), null, wording.messages());
        day.setPromptText(wording.text("past.prompt"));
        day.setDayCellFactory(picker -> new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate date, boolean empty) {
                super.updateItem(date, empty);
                setDisable(empty || date == null || date.isAfter(LocalDate.now(clock)));
            }
        });
        day.valueProperty()
                .addListener((observed, before, now) -> moment.set(
                        now == null
                                ? null
                                : now.atTime(LocalTime.of(23, 59, 59))
                                        .atZone(clock.getZone())
                                        .toOffsetDateTime()));
        // The moment may be set from elsewhere, and without a day of its own emptying the field would change nothing.
        life.bind(moment, now -> {
            if (now == null && day.getValue() != null) {
                day.setValue(null);
            }
        });
        return day;
    }
}
