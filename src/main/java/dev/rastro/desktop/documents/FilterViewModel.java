package dev.rastro.desktop.documents;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.Parties;
import dev.rastro.timeline.pending.PendingStates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the operator chose to see. Text becomes part of the filter after a short rest in typing. */
public final class FilterViewModel implements AutoCloseable {
    /** How long the list waits for the next key before it searches. */
    public static final Duration TYPING_REST = Duration.ofMillis(220);

    private final Clock clock;
    private final ObjectProperty<@Nullable CompanyScope> company = new SimpleObjectProperty<>();
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.ANY);
    private final ObjectProperty<Set<DfeFamily>> families = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<Situation>> situations = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALWAYS);
    private final ObjectProperty<Set<String>> pending = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<MarkFilter> marks = new SimpleObjectProperty<>(MarkFilter.DESK);
    private final ObservableValue<Integer> staleDays;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DocumentFilter> filter = new ReadOnlyObjectWrapper<>(DocumentFilter.desk());
    private final Lifetime life = new Lifetime();
    private UiThread.@Nullable Timer dayEnds;

    /** @param staleDays after how many days without a word of the authority a situation counts as not confirmed */
    public FilterViewModel(UiThread ui, Clock clock, ObservableValue<Integer> staleDays) {
        this.clock = clock;
        this.staleDays = staleDays;
        List.of(company, role, families, situations, period, pending, marks)
                .forEach(part -> life.onInvalid(part, this::compose));
        Debounce typing = new Debounce(ui, TYPING_REST, this::compose);
        life.onClose(typing::close);
        life.listen(text, typed -> typing.request());
        life.listen(staleDays, days -> compose());
        life.listen(pending, codes -> followDays(ui));
        life.onClose(this::stopFollowing);
    }

    /** What was confirmed long enough yesterday may not be today: the list is asked for anew when a day ends. */
    private void followDays(UiThread ui) {
        stopFollowing();
        if (pending.get().contains(PendingStates.NOT_CONFIRMED)) {
            ZonedDateTime now = ZonedDateTime.now(clock);
            ZonedDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
            dayEnds = ui.after(Duration.between(now, tomorrow).plusSeconds(1), () -> {
                compose();
                followDays(ui);
            });
        }
    }

    private void stopFollowing() {
        if (dayEnds != null) {
            dayEnds.cancel();
            dayEnds = null;
        }
    }

    private void compose() {
        CompanyScope chosen = company.get();
        Period days = period.get();
        filter.set(new DocumentFilter(
                        families.get(),
                        chosen == null ? Parties.ALL : chosen.parties(),
                        role.get(),
                        days.from(),
                        days.to(),
                        situations.get(),
                        text.get().strip(),
                        PendingStates.filter(
                                pending.get(), Duration.ofDays(staleDays.getValue()), OffsetDateTime.now(clock)))
                .withMarks(marks.get()));
    }

    /** The filter that is in force. */
    public ReadOnlyObjectProperty<DocumentFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** {@code null} for all companies. */
    public ObjectProperty<@Nullable CompanyScope> company() {
        return company;
    }

    public ObjectProperty<Role> role() {
        return role;
    }

    /** Empty for all. */
    public ObjectProperty<Set<DfeFamily>> families() {
        return families;
    }

    /** Empty for all. */
    public ObjectProperty<Set<Situation>> situations() {
        return situations;
    }

    public ObjectProperty<Period> period() {
        return period;
    }

    /** Codes of what is not final; empty for all documents. */
    public ObjectProperty<Set<String>> pending() {
        return pending;
    }

    /** By what operators did; at first, what was put away is not shown. */
    public ObjectProperty<MarkFilter> marks() {
        return marks;
    }

    public StringProperty text() {
        return text;
    }

    /** What is searched for where it is a key, else nothing. */
    public String searchedKey() {
        return AccessKey.parse(text.get()).map(AccessKey::formatted).orElse("");
    }

    /** The periods to choose from today. */
    public List<Period> periods() {
        return Period.choices(LocalDate.now(clock));
    }

    /** Takes back every restriction. */
    public void clear() {
        company.set(null);
        role.set(Role.ANY);
        families.set(Set.of());
        situations.set(Set.of());
        period.set(Period.ALWAYS);
        pending.set(Set.of());
        marks.set(MarkFilter.DESK);
        text.set("");
        compose();
    }

    @Override
    public void close() {
        life.close();
    }
}
