package dev.rastro.desktop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.sefaz.sync.ManualTime;
import dev.rastro.store.DocumentCatalog.Company;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.Parties;
import dev.rastro.store.PendingFilter;
import dev.rastro.timeline.pending.PendingStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class FilterViewModelTest {
    private final ManualUi ui = new ManualUi();
    private final FilterViewModel model = new FilterViewModel(
            ui, Clock.fixed(Instant.parse("2026-03-31T12:00:00Z"), ZoneOffset.UTC), new SimpleObjectProperty<>(30));

    @Test
    void everyChoiceRestricts() {
        model.company().set(CompanyScope.of(new Company("12345678000195", "Moinho", 3)));
        model.role().set(Role.RECEIVED);
        model.families().set(Set.of(DfeFamily.NFE));
        model.situations().set(Set.of(Situation.CANCELLED));
        model.period().set(Period.month(YearMonth.of(2026, 2)));

        assertThat(model.filter().get())
                .isEqualTo(new DocumentFilter(
                                Set.of(DfeFamily.NFE),
                                Parties.of("12345678000195"),
                                Role.RECEIVED,
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 2, 28),
                                Set.of(Situation.CANCELLED),
                                "",
                                PendingFilter.NONE)
                        .withMarks(MarkFilter.DESK));
        model.clear();
        assertThat(model.filter().get()).isEqualTo(DocumentFilter.desk());
    }

    @Test
    void typingWaitsForARest() {
        model.text().set("mo");
        model.text().set("moinho ");
        assertThat(model.filter().get().text()).isEmpty();
        assertThat(ui.waiting()).isEqualTo(1);
        ui.timePasses();
        assertThat(model.filter().get().text()).isEqualTo("moinho");
    }

    @Test
    void whatIsNotConfirmedIsCountedAnewWhenTheDayEnds() {
        ManualTime time = new ManualTime();
        FilterViewModel days = new FilterViewModel(ui, time, new SimpleObjectProperty<>(30));
        days.pending().set(Set.of("AGUARDANDO_XML"));
        assertThat(ui.waiting()).as("nothing depends on the day").isZero();
        days.pending().set(Set.of(PendingStates.NOT_CONFIRMED));
        Instant before = Objects.requireNonNull(days.filter().get().pending().knownBefore());
        for (int day = 1; day < 3; day++) {
            assertThat(ui.waiting()).isEqualTo(1);
            time.pass(Duration.ofDays(1));
            ui.timePasses();
            assertThat(days.filter().get().pending().knownBefore()).isEqualTo(before.plus(Duration.ofDays(day)));
        }
        days.clear();
        assertThat(ui.waiting()).isZero();
        days.pending().set(Set.of(PendingStates.NOT_CONFIRMED));
        days.close();
        assertThat(ui.waiting()).as("nothing is left behind").isZero();
    }

    @Test
    void offersTheMonthsBeforeToday() {
        assertThat(model.periods())
                .contains(
                        Period.ALWAYS,
                        Period.month(YearMonth.of(2026, 3)),
                        Period.month(YearMonth.of(2025, 4)),
                        new Period(Period.Kind.LAST_30_DAYS, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void anyTwoDaysAreAPeriod() {
        LocalDate first = LocalDate.of(2026, 2, 10);
        LocalDate last = LocalDate.of(2026, 3, 5);
        model.period().set(Period.between(last, first));
        assertThat(model.filter().get().from()).isEqualTo(first);
        assertThat(model.filter().get().to()).isEqualTo(last);
        model.period().set(Period.between(null, last));
        assertThat(model.filter().get().from()).isNull();
        assertThat(model.filter().get().to()).isEqualTo(last);
        assertThat(Period.between(null, null)).isEqualTo(Period.ALWAYS);
    }
}
