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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2CrossingsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00-03:00");
    private static final String PAYER = "99555777000180";

    @TempDir
    Path folder;

    private StoreFixture store;
    private Crossings crossings;
    private final CrossingRules rules = CrossingRules.load();

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        crossings = new H2Crossings(store.database, rules);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static AccessKey key(int model, int number) {
        return new AccessKey(String.format(Locale.ROOT, "35260711144477000161%d001%09d1000000015", model, number));
    }

    private AccessKey document(int model, int number, int daysAgo, Situation situation, Manifestation manifestation) {
        AccessKey key = key(model, number);
        DfeFamily family = model == 55 ? DfeFamily.NFE : model == 57 ? DfeFamily.CTE : DfeFamily.MDFE;
        DocumentRow row = new DocumentRow(
                key,
                family,
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
                NOW);
        store.readModels.saveDocuments("documents", List.of(row), 1);
        return key;
    }

    private AccessKey document(int model, int number, int daysAgo, Situation situation) {
        return document(model, number, daysAgo, situation, Manifestation.NONE);
    }

    private void facts(List<DocumentLink> links, List<FreightNote> notes, List<FreightCharge> charges) {
        new H2DocumentLinks(store.database).save("links", new LinkFacts(links, notes, charges), 1);
    }

    private List<String> found(CrossingList list) {
        return found(list, null);
    }

    private List<String> found(CrossingList list, @Nullable String company) {
        Crossings.Query query = new Crossings.Query(list, NOW, rules.of(list).days(), Parties.of(company));
        List<String> rows = new ArrayList<>();
        Crossings.Cursor cursor = null;
        do {
            Crossings.Page page = crossings.page(query, cursor, 1);
            page.rows()
                    .forEach(row -> rows.add(
                            row.document().model() + "/" + row.document().number()
                                    + (row.other() == null
                                            ? ""
                                            : " " + row.other().model() + "/"
                                                    + row.other().number())));
            cursor = page.next();
        } while (cursor != null);
        assertThat(crossings.count(query)).isEqualTo(rows.size());
        assertThat(crossings.count(query, 1000)).isEqualTo(rows.size());
        assertThat(crossings.count(query, 1)).isEqualTo(Math.min(1, rows.size()));
        return rows;
    }

    @Test
    void cancelledAfterConfirmationNewestFirst() {
        document(55, 1, 9, Situation.CANCELLED, Manifestation.CONFIRMED);
        document(55, 2, 3, Situation.CANCELLED_BY_REPLACEMENT, Manifestation.CONFIRMED);
        document(55, 3, 3, Situation.CANCELLED, Manifestation.AWARE);
        document(55, 4, 3, Situation.AUTHORIZED, Manifestation.CONFIRMED);

        assertThat(found(CrossingList.CANCELLED_AFTER_CONFIRMATION)).containsExactly("55/2", "55/1");
        assertThat(found(CrossingList.CANCELLED_AFTER_CONFIRMATION, PAYER)).hasSize(2);
        assertThat(found(CrossingList.CANCELLED_AFTER_CONFIRMATION, "1")).isEmpty();
    }

    @Test
    void aCteOfSeveralCancelledNotesIsFoundWithEach() {
        AccessKey cte = document(57, 1, 2, Situation.AUTHORIZED);
        AccessKey cancelledCte = document(57, 2, 2, Situation.CANCELLED);
        AccessKey one = document(55, 1, 3, Situation.CANCELLED);
        AccessKey two = document(55, 2, 3, Situation.CANCELLED);
        AccessKey good = document(55, 3, 3, Situation.AUTHORIZED);
        facts(
                List.of(
                        new DocumentLink(cte, one, LinkKind.TRANSPORTS),
                        new DocumentLink(cte, two, LinkKind.TRANSPORTS),
                        new DocumentLink(cte, good, LinkKind.TRANSPORTS),
                        new DocumentLink(cancelledCte, one, LinkKind.TRANSPORTS)),
                List.of(),
                List.of());

        assertThat(found(CrossingList.CTE_OF_CANCELLED_NOTE)).containsExactly("57/1 55/2", "57/1 55/1");
    }

    @Test
    void notesThatWantACteAndHaveNone() {
        AccessKey carried = document(55, 1, 30, Situation.AUTHORIZED);
        AccessKey waiting = document(55, 2, 30, Situation.AUTHORIZED);
        AccessKey fresh = document(55, 3, 1, Situation.AUTHORIZED);
        AccessKey ownTruck = document(55, 4, 30, Situation.AUTHORIZED);
        AccessKey cancelled = document(55, 5, 30, Situation.CANCELLED);
        facts(
                List.of(new DocumentLink(key(57, 9), carried, LinkKind.TRANSPORTS)),
                List.of(
                        new FreightNote(carried, "0"),
                        new FreightNote(waiting, "1"),
                        new FreightNote(fresh, "0"),
                        new FreightNote(ownTruck, "3"),
                        new FreightNote(cancelled, "0")),
                List.of());

        assertThat(found(CrossingList.WITHOUT_CTE)).containsExactly("55/2");
    }

    @Test
    void theSameGoodsChargedTwiceToTheSamePayer() {
        for (int number = 1; number <= 6; number++) {
            document(57, number, 7 - number, number == 4 ? Situation.CANCELLED : Situation.AUTHORIZED);
        }
        String goods = ContentHash.of(new byte[] {1});
        facts(
                List.of(),
                List.of(),
                List.of(
                        new FreightCharge(key(57, 1), goods, PAYER, "0", "0"),
                        new FreightCharge(key(57, 2), goods, PAYER, "0", "0"),
                        new FreightCharge(key(57, 3), goods, PAYER, "1", "0"),
                        new FreightCharge(key(57, 4), goods, PAYER, "0", "0"),
                        new FreightCharge(key(57, 5), goods, "11144477000161", "0", "0"),
                        new FreightCharge(key(57, 6), goods, PAYER, "0", "2")));

        assertThat(found(CrossingList.DUPLICATE_CHARGE)).containsExactly("57/2 57/1");
    }

    @Test
    void trucksThatNeverArrived() {
        document(58, 1, 30, Situation.AUTHORIZED);
        document(58, 2, 30, Situation.CLOSED);
        document(58, 3, 2, Situation.AUTHORIZED);

        assertThat(found(CrossingList.MDFE_NOT_CLOSED)).containsExactly("58/1");
    }
}
