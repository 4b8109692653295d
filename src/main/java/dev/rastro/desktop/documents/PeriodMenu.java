package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.DayPicker;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Chooses the days of issue: usual periods, or any two days. */
final class PeriodMenu extends MenuButton {
    private static final PseudoClass RESTRICTING = PseudoClass.getPseudoClass("restricting");

    private final FilterViewModel model;
    private final Wording wording;

    PeriodMenu(FilterViewModel model, Wording wording, Lifetime life) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("filter");
        setAccessibleText(wording.text("filter.period"));
        Period.Kind before = Period.Kind.ALWAYS;
        for (Period choice : model.periods()) {
            if (choice.kind() != before && choice.kind() != Period.Kind.LAST_30_DAYS) {
                getItems().add(new SeparatorMenuItem());
            }
            before = choice.kind();
            MenuItem item = new MenuItem(words(choice));
            item.setOnAction(event -> model.period().set(choice));
            getItems().add(item);
        }
        MenuItem other = new MenuItem(wording.text("period.other"));
        other.setOnAction(event -> chooseDays());
        getItems().addAll(new SeparatorMenuItem(), other);
        life.bind(model.period(), now -> {
            setText(wording.text("filter.period") + ": " + words(now));
            pseudoClassStateChanged(RESTRICTING, !now.equals(Period.ALWAYS));
        });
    }

    private void chooseDays() {
        Period now = model.period().get();
        DatePicker from = new DayPicker(wording.text("period.from"), now.from(), wording.messages());
        DatePicker to = new DayPicker(wording.text("period.to"), now.to(), wording.messages());
        Button apply = new Button(wording.text("period.apply"));
        apply.getStyleClass().add("accent");
        apply.setDefaultButton(true);
        HBox days = new HBox(
                8,
                Nodes.label(wording.text("period.from"), "muted"),
                from,
                Nodes.label(wording.text("period.to"), "muted"),
                to);
        days.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(10, days, apply);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("popover-box");
        PopOver over = new PopOver(box);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        apply.setOnAction(event -> {
            model.period().set(Period.between(from.getValue(), to.getValue()));
            over.hide();
        });
        over.show(this);
        from.requestFocus();
    }

    private String words(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        return switch (period.kind()) {
            case ALWAYS -> wording.text("period.always");
            case LAST_30_DAYS -> wording.text("period.last30");
            case YEAR -> from == null ? "" : Integer.toString(from.getYear());
            case MONTH -> from == null ? "" : wording.formats().month(YearMonth.from(from));
            case BETWEEN -> {
                if (from == null) {
                    yield to == null
                            ? wording.text("period.always")
                            : wording.text("period.until", wording.formats().date(to));
                }
                if (from.equals(to)) {
                    yield wording.formats().date(from);
                }
                yield to == null
                        ? wording.text("period.since", wording.formats().date(from))
                        : wording.formats().date(from) + " – "
                                + wording.formats().date(to);
            }
        };
    }
}
