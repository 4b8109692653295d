package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import java.util.List;

/** The goods of a story on their way: the authorities note the freight and each reader that the lorry passes. */
final class Traffic {
    private final Workshop shop;

    Traffic(Workshop shop) {
        this.shop = shop;
    }

    /** The CT-e and the MDF-e themselves are the carrier's; the operator never gets them. */
    void pass(List<Page> pages, Dice dice, Output out) {
        List<IssuedDocument> goods = pages.stream()
                .map(Page::document)
                .filter(document -> document.family() == DfeFamily.NFE
                        && document.protocol().length() > 0)
                .distinct()
                .toList();
        boolean freightKnown = pages.stream().anyMatch(page -> page.document().family() != DfeFamily.NFE);
        if (goods.isEmpty() || freightKnown || dice.chance(4)) {
            return;
        }
        IssuedDocument first = goods.getFirst();
        Company carrier = shop.world().pick(dice, Trade.CARRIER, first.issuedAt());
        OffsetDateTime at = local(first.issuedAt().plusHours(2), carrier);
        IssuedDocument cte = shop.cte().issue(carrier, List.of(first), true, null, at, dice);
        IssuedDocument mdfe = shop.mdfe().issue(carrier, List.of(cte), List.of(first), at.plusHours(1), dice);
        for (IssuedDocument each : goods) {
            out.event(shop.markings().manifestAuthorised(each, mdfe));
            int readers = dice.between(0, 2);
            for (int i = 1; i <= readers; i++) {
                out.event(shop.markings()
                        .passed(each, mdfe, i + 1, mdfe.issuedAt().plusHours(3L * i)));
            }
        }
    }
}
