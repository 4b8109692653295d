package dev.rastro.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyScope;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.DueFilter;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.Parties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedViewsTest {
    private static final ViewContext NOW = new ViewContext(
            OffsetDateTime.parse("2026-11-24T12:00:00-03:00"), Duration.ofDays(30), Set.of("11144477000161"));
    private static final ViewFilter EVERYTHING_AT_ONCE = new ViewFilter(
            Set.of(DfeFamily.NFE, DfeFamily.CTE),
            Role.RECEIVED,
            ViewPeriod.between(LocalDate.parse("2026-11-01"), null),
            Set.of(Situation.CANCELLED),
            Set.of("AGUARDANDO_XML"),
            Set.of(Manifestation.CONFIRMED),
            true,
            Due.WEEK,
            "moinho valor>1000",
            new MarkFilter(Set.of("revisar, logo", "fiscal"), Set.of("lançado"), Set.of(), MarkFilter.Archived.SHOWN));

    @TempDir
    Path folder;

    private SavedView view(String id, String name) {
        return new SavedView(
                id,
                name,
                EVERYTHING_AT_ONCE,
                new ListOrder(List.of(
                        new ListOrder.By(DocumentSort.ISSUER, false), new ListOrder.By(DocumentSort.TOTAL, true))),
                "issuer:150:true,total:104:false",
                GroupBy.ISSUER,
                new CompanyScope("group:Sul", "Sul", new Parties(Set.of("11222333", "52998224725"))));
    }

    @Test
    void whatIsSavedIsReadAgain() throws Exception {
        SavedViews views = new SavedViews(folder);
        List<SavedView> standard = views.all();
        assertThat(standard)
                .extracting(SavedView::id)
                .containsExactly("due-week", "cancelled-confirmed", "summaries", "quarantined", "changed");
        List<SavedView> mine = new ArrayList<>(standard);
        mine.addFirst(view("x1", "Minhas\tnotas"));
        views.save(mine);
        SavedView read = new SavedViews(folder).all().getFirst();
        assertThat(read).isEqualTo(view("x1", "Minhas notas"));
        assertThat(views.all()).hasSize(6);
        assertThat(views.find("minhas NOTAS", Locale.ROOT)).contains(read);
        assertThat(views.find("canceladas apos confirmacao", Locale.ROOT)).isPresent();
        assertThat(views.find("cancelled after confirmation", Locale.ENGLISH)).isPresent();
        assertThat(views.find("nada", Locale.ROOT)).isEmpty();
        assertThat(standard).as("of whatever company is chosen").allMatch(view -> view.company() == null);
        Files.writeString(folder.resolve("views.tsv"), "id=a\tcompany=11222333000181\n");
        assertThat(new SavedViews(folder).all().getFirst().company())
                .as("of nobody would mean of everybody")
                .isNull();
    }

    @Test
    void oneOfRastrosOwnStaysAwayOnceTakenAwayAndNewOnesCome() {
        SavedViews views = new SavedViews(folder);
        List<SavedView> kept = views.all().stream()
                .filter(view -> !view.id().equals("summaries"))
                .toList();
        views.save(kept);
        assertThat(views.all()).isEqualTo(kept);
        views.save(List.of());
        assertThat(views.all()).isEmpty();
    }

    @Test
    void aFileOfNobodyHidesNothing() throws Exception {
        Files.write(folder.resolve("views.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(new SavedViews(folder).all()).hasSize(5);
        Files.writeString(folder.resolve("views.tsv"), "id=a\tperiod=31/02..\tsituations=BLUE,DENIED\torder=COLOUR+\n");
        SavedView odd = new SavedViews(folder).all().getFirst();
        assertThat(odd.filter().period()).isEqualTo(ViewPeriod.ALWAYS);
        assertThat(odd.filter().situations()).containsExactly(Situation.DENIED);
        assertThat(odd.order()).isEqualTo(ListOrder.NEWEST);
    }

    @Test
    void wordsMeanSomethingOnEveryDay() {
        assertThat(ViewFilter.of(EVERYTHING_AT_ONCE.parts())).isEqualTo(EVERYTHING_AT_ONCE);
        assertThat(ViewFilter.of(Map.of())).isEqualTo(ViewFilter.ALL);
        assertThat(ViewFilter.ALL.at(NOW)).isEqualTo(DocumentFilter.desk());
        DocumentFilter filter = EVERYTHING_AT_ONCE.at(NOW);
        assertThat(filter.companies()).isEqualTo(Parties.ALL);
        assertThat(filter.narrowing().changedSinceSeen()).isTrue();
        DueFilter due = Objects.requireNonNull(filter.narrowing().due());
        // Ten days for the ciência, a hundred and eighty for the conclusive declaration.
        assertThat(due.windows())
                .containsExactly(
                        new DueFilter.Window(
                                LocalDate.parse("2026-11-14"),
                                LocalDate.parse("2026-11-21"),
                                Set.of(Manifestation.NONE)),
                        new DueFilter.Window(
                                LocalDate.parse("2026-05-28"),
                                LocalDate.parse("2026-06-04"),
                                Set.of(Manifestation.NONE, Manifestation.AWARE)));
        ViewFilter month = ViewFilter.of(Map.of("period", "LAST_30_DAYS"));
        assertThat(month.at(NOW).from()).isEqualTo("2026-10-26");
        assertThat(month.at(NOW).to()).isEqualTo("2026-11-24");
    }
}
