package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.ContentHash;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.FreightCharge;
import dev.rastro.store.FreightNote;
import dev.rastro.store.LinkFacts;
import dev.rastro.store.Parties;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of crossings is what looking for it from the whole of the tables finds, whatever comes in whatever order. */
class CrossingRowsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-27T12:00:00-03:00");
    private static final String PAYER = "99555777000180";
    private static final List<Situation> SITUATIONS = List.of(
            Situation.AUTHORIZED, Situation.AUTHORIZED, Situation.CANCELLED, Situation.CANCELLED_BY_REPLACEMENT);

    @TempDir
    Path folder;

    private final CrossingRules rules = CrossingRules.load();
    private final CrossingRows rows = new CrossingRows(rules);
    private StoreFixture store;
    private H2DocumentLinks links;
    private H2Crossings crossings;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        links = new H2DocumentLinks(store.database);
        crossings = new H2Crossings(store.database, rules);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static AccessKey key(int model, int number) {
        return new AccessKey(String.format(Locale.ROOT, "35260711144477000161%d001%09d1000000015", model, number));
    }

    private void document(int model, int number, int daysAgo, Situation situation, Manifestation manifestation) {
        store.readModels.saveDocuments(
                "documents",
                List.of(new DocumentRow(
                        key(model, number),
                        model == 55 ? DfeFamily.NFE : model == 57 ? DfeFamily.CTE : DfeFamily.MDFE,
                        String.valueOf(model),
                        "1",
                        String.valueOf(number),
                        NOW.minusDays(daysAgo),
                        "11144477000161",
                        "Emitente",
                        PAYER,
                        "Tomador",
                        BigDecimal.TEN,
                        situation,
                        Completeness.FULL,
                        Environment.PRODUCTION,
                        "1",
                        manifestation,
                        0,
                        false,
                        null,
                        NOW)),
                1);
    }

    private void carries(int cte, int note) {
        links.save(
                "links",
                new LinkFacts(
                        List.of(new DocumentLink(key(57, cte), key(55, note), LinkKind.TRANSPORTS)),
                        List.of(),
                        List.of()),
                1);
    }

    private void wantsCte(int note, int mode) {
        links.save(
                "links",
                new LinkFacts(List.of(), List.of(new FreightNote(key(55, note), String.valueOf(mode))), List.of()),
                1);
    }

    private void charges(int cte, int goods, String purpose) {
        links.save(
                "links",
                new LinkFacts(
                        List.of(),
                        List.of(),
                        List.of(new FreightCharge(
                                key(57, cte), ContentHash.of(new byte[] {(byte) goods}), PAYER, purpose, "0"))),
                1);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        store.database.read("Comparing", connection -> rows.compare(connection, found::add));
        return found;
    }

    private long count(CrossingList list) {
        return crossings.count(new Crossings.Query(list, NOW, 0, Parties.ALL));
    }

    @Test
    void whateverComesInWhateverOrder() {
        SplittableRandom random = new SplittableRandom(27);
        long most = 0;
        for (int step = 1; step <= 600; step++) {
            int number = random.nextInt(12);
            switch (random.nextInt(6)) {
                case 0 ->
                    document(
                            55,
                            number,
                            random.nextInt(30),
                            SITUATIONS.get(random.nextInt(4)),
                            random.nextBoolean() ? Manifestation.CONFIRMED : Manifestation.NONE);
                case 1 ->
                    document(57, number, random.nextInt(30), SITUATIONS.get(random.nextInt(4)), Manifestation.NONE);
                case 2 -> carries(number, random.nextInt(12));
                case 3 ->
                    document(58, number, random.nextInt(30), SITUATIONS.get(random.nextInt(4)), Manifestation.NONE);
                case 4 -> wantsCte(number, random.nextInt(4));
                default -> charges(number, random.nextInt(5), random.nextInt(4) == 0 ? "1" : "0");
            }
            if (step % 20 == 0) {
                assertThat(differences()).as("step " + step).isEmpty();
                most = Math.max(most, count(CrossingList.DUPLICATE_CHARGE));
            }
        }
        assertThat(most).isGreaterThan(3);
        assertThat(count(CrossingList.CTE_OF_CANCELLED_NOTE)).isPositive();
        assertThat(count(CrossingList.CANCELLED_AFTER_CONFIRMATION)).isPositive();
        assertThat(count(CrossingList.MDFE_NOT_CLOSED)).isPositive();
    }

    @Test
    void aFewDocumentsAreFoundByTheirKeysAmongMany() {
        for (int number = 1; number <= 200; number++) {
            document(55, number, 9, Situation.AUTHORIZED, Manifestation.NONE);
            document(57, number, 9, Situation.AUTHORIZED, Manifestation.NONE);
            wantsCte(number, 0);
            carries(number, number);
            charges(number, number, "0");
        }
        List<String> plans = Plans.of(
                store.database, connection -> rows.refresh(connection, List.of(key(55, 1), key(57, 1), key(55, 2))));
        assertThat(plans)
                .hasSizeGreaterThan(CrossingList.values().length)
                .allSatisfy(plan ->
                        assertThat(plan).doesNotContain("DOCUMENT_SITUATION:", "DOCUMENT_FAMILY:", "tableScan"));
    }

    @Test
    void aNoteThatWantsACteIsThereUntilOneComes() {
        document(55, 1, 9, Situation.AUTHORIZED, Manifestation.NONE);
        wantsCte(1, 0);
        assertThat(count(CrossingList.WITHOUT_CTE)).isEqualTo(1);

        carries(7, 1);
        assertThat(count(CrossingList.WITHOUT_CTE)).isZero();
    }

    @Test
    void aCancelledNoteComesAfterItsCteAndACancelledCteTakesTheRowAway() {
        document(57, 1, 2, Situation.AUTHORIZED, Manifestation.NONE);
        document(55, 1, 3, Situation.AUTHORIZED, Manifestation.NONE);
        carries(1, 1);
        assertThat(count(CrossingList.CTE_OF_CANCELLED_NOTE)).isZero();

        document(55, 1, 3, Situation.CANCELLED, Manifestation.NONE);
        assertThat(count(CrossingList.CTE_OF_CANCELLED_NOTE)).isEqualTo(1);

        document(57, 1, 2, Situation.CANCELLED, Manifestation.NONE);
        assertThat(count(CrossingList.CTE_OF_CANCELLED_NOTE)).isZero();
    }

    @Test
    void aStoreOfAnEarlierVersionOrOtherRulesIsComputedOnceWhenItIsOpened() {
        document(55, 1, 9, Situation.CANCELLED, Manifestation.CONFIRMED);
        store.database.write("Forgetting", connection -> {
            ShadowTables.run(connection, "DELETE FROM crossing_row");
            CrossingRows.forget(connection);
            return true;
        });
        assertThat(count(CrossingList.CANCELLED_AFTER_CONFIRMATION)).isZero();
        assertThat(differences())
                .containsExactly("crossing_row CANCELLED_AFTER_CONFIRMATION "
                        + key(55, 1).value() + " ");

        crossings.prepare();

        assertThat(count(CrossingList.CANCELLED_AFTER_CONFIRMATION)).isEqualTo(1);
        assertThat(differences()).isEmpty();
        assertThat(store.database.<Boolean>read("Looking", rows::current)).isTrue();
    }

    @Test
    void aRebuildLeavesThemComputed() {
        document(55, 1, 9, Situation.CANCELLED, Manifestation.CONFIRMED);
        H2Shadow shadow = new H2Shadow(store.database, "documents", rows);
        shadow.open(0);
        shadow.complete();
        shadow.show();

        assertThat(count(CrossingList.CANCELLED_AFTER_CONFIRMATION)).isZero();
        assertThat(differences()).isEmpty();
        assertThat(store.database.<Boolean>read("Looking", rows::current)).isTrue();
    }
}
