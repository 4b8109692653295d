package dev.rastro.timeline.freight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.LinkKind;
import dev.rastro.dfe.Models;
import dev.rastro.store.DocumentLink;
import dev.rastro.store.LinkFacts;
import dev.rastro.store.h2.H2DocumentLinks;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.TimelineService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreightTracesTest {
    @TempDir
    Path folder;

    private StoreFixture store;
    private H2DocumentLinks links;
    private FreightTraces traces;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        links = new H2DocumentLinks(store.database);
        traces = new FreightTraces(
                links, new TimelineService(store.log, SituationFold.create()), Models.load(), Milestones.load());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static AccessKey key(int model, int number) {
        return new AccessKey(String.format(Locale.ROOT, "35260711144477000161%d001%09d1000000015", model, number));
    }

    private void link(AccessKey citing, LinkKind kind, AccessKey cited) {
        links.save("links", new LinkFacts(List.of(new DocumentLink(citing, cited, kind)), List.of(), List.of()), 1);
    }

    @Test
    void fromTheGoodsOneSeesAllThatCarriesThemAndNotTheOtherGoods() {
        AccessKey nfe = key(55, 1);
        AccessKey cte = key(57, 1);
        AccessKey mdfe = key(58, 1);
        link(cte, LinkKind.TRANSPORTS, nfe);
        link(cte, LinkKind.TRANSPORTS, key(55, 2));
        link(mdfe, LinkKind.MANIFESTS, cte);
        link(mdfe, LinkKind.MANIFESTS, key(57, 2));
        link(key(55, 9), LinkKind.RETURNS, nfe);

        FreightTrace trace = traces.trace(nfe).orElseThrow();

        assertThat(trace.members()).extracting(FreightTrace.Member::key).containsExactly(nfe, cte, mdfe);
        assertThat(trace.members())
                .extracting(FreightTrace.Member::family)
                .containsExactly(DfeFamily.NFE, DfeFamily.CTE, DfeFamily.MDFE);
        assertThat(trace.leftOut()).isEqualTo(2);
    }

    @Test
    void documentsThatNameEachOtherInACircleAreVisitedOnce() {
        AccessKey one = key(57, 1);
        AccessKey two = key(57, 2);
        link(one, LinkKind.FOLLOWS, two);
        link(two, LinkKind.FOLLOWS, one);

        assertThat(traces.trace(one).orElseThrow().members()).hasSize(2);
    }

    @Test
    void aTruckWithThousandsOfDocumentsSaysHowManyItLeavesOut() {
        AccessKey mdfe = key(58, 1);
        List<DocumentLink> load = new ArrayList<>();
        for (int i = 1; i <= 2000; i++) {
            load.add(new DocumentLink(mdfe, key(57, i), LinkKind.MANIFESTS));
            load.add(new DocumentLink(key(57, i), key(55, i), LinkKind.TRANSPORTS));
        }
        links.save("links", new LinkFacts(load, List.of(), List.of()), 1);
        long begun = System.nanoTime();

        FreightTrace whole = traces.trace(mdfe).orElseThrow();
        FreightTrace goods = traces.trace(key(55, 7)).orElseThrow();

        assertThat(whole.members()).hasSize(60);
        assertThat(whole.leftOut()).isGreaterThanOrEqualTo(1941);
        assertThat(goods.members()).extracting(FreightTrace.Member::key).containsExactly(key(55, 7), key(57, 7), mdfe);
        assertThat(goods.leftOut()).isEqualTo(1999);
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(10);
    }

    @Test
    void nothingIsKnownOfAKeyThatNobodyNames() {
        assertThat(traces.trace(key(55, 1))).isEmpty();
    }
}
