package dev.rastro.desktop.documents;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.common.Debounce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.report.view.Due;
import dev.rastro.report.view.ViewContext;
import dev.rastro.report.view.ViewFilter;
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
    private final ObjectProperty<Set<Manifestation>> manifestations = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Boolean> changed = new SimpleObjectProperty<>(false);
    private final ObjectProperty<@Nullable Due> due = new SimpleObjectProperty<>();
    private final ObservableValue<Integer> staleDays;
    private final ObservableValue<Set<String>> declarants;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DocumentFilter> filter = new ReadOnlyObjectWrapper<>(DocumentFilter.desk());
    private final Lifetime life = new Lifetime();
    private UiThread.@Nullable Timer dayEnds;
    private boolean applying;

    /** @param staleDays after how many days without a word of the authority a situation counts as not confirmed */
    public FilterViewModel(UiThread ui, Clock clock, ObservableValue<Integer> staleDays) {
        this(ui, clock, staleDays, new SimpleObjectProperty<>(Set.of()));
    }

    /** The same; terms of declarations are those of {@code declarants}, CNPJs and CPFs. */
    public FilterViewModel(
            UiThread ui, Clock clock, ObservableValue<Integer> staleDays, ObservableValue<Set<String>> declarants) {
        this.clock = clock;
        this.staleDays = staleDays;
        this.declarants = declarants;
        List.of(company, role, families, situations, period, pending, manifestations, changed, due, marks)
                .forEach(part -> life.onInvalid(part, this::compose));
        Debounce typing = new Debounce(ui, TYPING_REST, this::compose);
        life.onClose(typing::close);
        life.listen(text, typed -> typing.request());
        life.listen(staleDays, days -> compose());
        life.listen(pending, codes -> followDays(ui));
        life.listen(due, term -> followDays(ui));
        life.listen(declarants, known -> compose());
        life.onClose(this::stopFollowing);
    }

    /** What was confirmed long enough yesterday may not be today: the list is asked for anew when a day ends. */
    private void followDays(UiThread ui) {
        stopFollowing();
        if (pending.get().contains(PendingStates.NOT_CONFIRMED) || due.get() != null) {
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
        if (!applying) {
            filter.set(meaning(words()));
        }
    }

    /** The documents that words mean now, of the companies that are chosen. */
    public DocumentFilter meaning(ViewFilter words) {
        CompanyScope chosen = company.get();
        return words.at(new ViewContext(
                        OffsetDateTime.now(clock), Duration.ofDays(staleDays.getValue()), declarants.getValue()))
                .withCompanies(chosen == null ? Parties.ALL : chosen.parties());
    }

    /** What is chosen, but for the companies. */
    public ViewFilter words() {
        return new ViewFilter(
                families.get(),
                role.get(),
                period.get().words(),
                situations.get(),
                pending.get(),
                manifestations.get(),
                changed.get(),
                due.get(),
                text.get().strip(),
                marks.get());
    }

    /** Chooses all of that, and nothing else; the companies stay. */
    public void apply(ViewFilter words) {
        applying = true;
        role.set(words.role());
        families.set(words.families());
        situations.set(words.situations());
        period.set(Period.of(words.period(), LocalDate.now(clock)));
        pending.set(words.pending());
        manifestations.set(words.manifestations());
        changed.set(words.changed());
        due.set(words.due());
        text.set(words.text());
        marks.set(words.marks());
        applying = false;
        compose();
    }

    /** What the recipient declared; empty for anything. */
    public ObjectProperty<Set<Manifestation>> manifestations() {
        return manifestations;
    }

    /** Whether only documents that changed since they were looked at are shown. */
    public ObjectProperty<Boolean> changed() {
        return changed;
    }

    /** When the term for a declaration ends; {@code null} where it does not matter. */
    public ObjectProperty<@Nullable Due> due() {
        return due;
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
        apply(ViewFilter.ALL);
    }

    @Override
    public void close() {
        life.close();
    }
}
