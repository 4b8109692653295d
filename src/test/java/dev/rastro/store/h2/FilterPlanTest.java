package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.documents.MemoryCatalog;
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
import dev.rastro.store.MarkFilter.Archived;
import dev.rastro.store.Narrowing;
import dev.rastro.store.Narrowing.Within;
import dev.rastro.store.Parties;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.QuarantineEntry;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of the list is read along the index of its order, whatever restricts it: nothing is read whole and sorted (ADR 15). */
@TestInstance(Lifecycle.PER_CLASS)
class FilterPlanTest {
    private static final int DOCUMENTS = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String COMPANY = "12345678000195";

    /** Few documents that are named by their keys, as those that an operator has opened, are found by these, and sorted. */
    private static final Pattern BY_KEY =
            Pattern.compile("FROM \"PUBLIC\"\\.\"DOCUMENT\"\\s+/\\* PUBLIC\\.PRIMARY_KEY\\w*: DF_KEY IN\\(");

    /** What is few enough to be found by another index and sorted: the documents of a day. */
    private static final Set<String> FEW = Set.of("narrowing within DAY");

    @TempDir
    static Path folder;

    private StoreFixture store;

    @BeforeAll
    void fill() {
        store = new StoreFixture(folder);
        store.readModels.saveDocuments(
                "test",
                IntStream.range(0, DOCUMENTS).mapToObj(MemoryCatalog::row).toList(),
                DOCUMENTS);
    }

    @AfterAll
    void close() {
        store.close();
    }

    /** Every way to restrict the list, by a name. */
    private static Map<String, DocumentFilter> filters() {
        Map<String, DocumentFilter> all = new LinkedHashMap<>();
        DocumentFilter any = DocumentFilter.all();
        all.put("families", any.withFamilies(Set.of(DfeFamily.NFE)));
        all.put("situations", any.withSituations(Set.of(Situation.AUTHORIZED, Situation.CANCELLED)));
        for (Role role : Role.values()) {
            all.put("companies " + role, any.withCompanies(Parties.of(COMPANY)).withRole(role));
        }
        all.put("role", any.withRole(Role.RECEIVED));
        all.put("from", any.withPeriod(DAY, null));
        all.put("to", any.withPeriod(null, DAY));
        all.put("text", any.withText("moinho sul"));
        all.put("pending", any.withPending(new PendingFilter(Set.of(QuarantineEntry.STATE), Instant.EPOCH)));
        narrowings().forEach((name, narrowing) -> all.put("narrowing " + name, any.withNarrowing(narrowing)));
        marks().forEach((name, marks) -> all.put("marks " + name, any.withMarks(marks)));
        return all;
    }

    private static Map<String, Narrowing> narrowings() {
        Map<String, Narrowing> all = new LinkedHashMap<>();
        all.put("manifestations", Narrowing.NONE.withManifestations(Set.of(Manifestation.NONE)));
        all.put("changedSinceSeen", Narrowing.NONE.withChangedSinceSeen(true));
        Map<GroupBy, String> values = Map.of(
                GroupBy.ISSUER,
                COMPANY,
                GroupBy.RECIPIENT,
                "",
                GroupBy.MONTH,
                "2026-11",
                GroupBy.DAY,
                DAY.toString(),
                GroupBy.FAMILY,
                DfeFamily.NFE.name(),
                GroupBy.SITUATION,
                Situation.AUTHORIZED.name());
        // What the list does not know: items are looked for by the search.
        Stream.of(GroupBy.values()).filter(by -> by != GroupBy.CFOP).forEach(by -> {
            String value = Objects.requireNonNull(values.get(by), "A value of " + by);
            all.put("within " + by, Narrowing.NONE.withWithin(new Within(by, value)));
        });
        all.put(
                "due",
                Narrowing.NONE.withDue(new DueFilter(
                        Set.of(COMPANY), List.of(new DueFilter.Window(DAY, DAY, Set.of(Manifestation.NONE))))));
        return all;
    }

    private static Map<String, MarkFilter> marks() {
        Map<String, MarkFilter> all = new LinkedHashMap<>();
        all.put("tags", MarkFilter.ANY.withTags(Set.of("urgente")));
        all.put("stages", MarkFilter.ANY.withStages(Set.of("conferir")));
        all.put("responsibles", MarkFilter.ANY.withResponsibles(Set.of("ana")));
        for (Archived archived : Archived.values()) {
            all.put("archived " + archived, MarkFilter.ANY.withArchived(archived));
        }
        return all;
    }

    @Test
    void everyPartOfAFilterIsHere() throws ReflectiveOperationException {
        everyPart(DocumentFilter.class, filters().values(), DocumentFilter.all());
        everyPart(Narrowing.class, narrowings().values(), Narrowing.NONE);
        everyPart(MarkFilter.class, marks().values(), MarkFilter.ANY);
    }

    private static <R extends Record> void everyPart(Class<R> type, Collection<R> filters, R none)
            throws ReflectiveOperationException {
        for (RecordComponent part : type.getRecordComponents()) {
            Object unrestricted = part.getAccessor().invoke(none);
            boolean here = false;
            for (R filter : filters) {
                Object value = part.getAccessor().invoke(filter);
                here |= value != null && !value.equals(unrestricted);
            }
            assertThat(here).as(type.getSimpleName() + "." + part.getName()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentSort.class)
    void aPageIsReadAlongTheIndexOfItsOrder(DocumentSort column) {
        for (boolean descending : new boolean[] {false, true}) {
            for (Map.Entry<String, DocumentFilter> each : filters().entrySet()) {
                assertAlongTheIndex(each.getKey(), each.getValue(), ListOrder.of(column, descending));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentSort.class)
    void soIsTheNextPage(DocumentSort column) {
        ListOrder order = ListOrder.of(column, true);
        List<String> plans = Plans.of(store.database, connection -> {
            var first = new ListQuery(connection, "document", DocumentFilter.desk(), order).read(Optional.empty(), 10);
            new ListQuery(connection, "document", DocumentFilter.desk(), order)
                    .read(Optional.of(first.getLast().cursor()), 10);
        });
        assertThat(plans).hasSize(2).allSatisfy(plan -> assertSorted("next page", plan));
    }

    private void assertAlongTheIndex(String name, DocumentFilter filter, ListOrder order) {
        List<String> plans = Plans.of(
                store.database,
                connection -> new ListQuery(connection, "document", filter, order).read(Optional.empty(), 100));
        if (!FEW.contains(name)) {
            assertSorted(name + " by " + order.by(), plans.getLast());
        }
    }

    private static void assertSorted(String name, String plan) {
        if (!BY_KEY.matcher(plan).find()) {
            assertThat(plan).as(name).contains("/* index sorted */");
        }
        assertThat(plan).as(name).doesNotContain("PUBLIC.DOCUMENT.tableScan");
    }
}
