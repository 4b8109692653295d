package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Person;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Stories of NFC-e: the operator sells over the counter, or buys in a shop. */
final class ConsumerStories {
    private final Workshop shop;

    ConsumerStories(Workshop shop) {
        this.shop = shop;
    }

    void counter(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument nfce = sold(dice, at, dice.chance(8) ? "9" : "1");
        out.document(nfce);
        if (dice.chance(5)) {
            out.event(shop.nfeEvents()
                    .cancellation(nfce, nfce.registeredAt().plusMinutes(12), dice.pick(NfeStories.CANCEL_REASONS)));
        }
    }

    /** Issued online without an answer, issued again offline; the first is cancelled by replacement. Two documents. */
    void twice(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument first = sold(dice, at, "1");
        IssuedDocument second = sold(dice, at.plusMinutes(3), "9");
        out.document(first);
        out.document(second);
        out.event(shop.nfeEvents()
                .cancellationByReplacement(
                        first, second.key(), second.registeredAt().plusHours(1)));
    }

    private IssuedDocument sold(Dice dice, OffsetDateTime at, String emissionType) {
        Company seller = dice.chance(80) ? shop.own(dice) : shop.world().pick(dice, Trade.CUSTOMER, at);
        @Nullable Person person = dice.chance(40) ? dice.pick(shop.world().people()) : null;
        return shop.nfe().issue(NfeDraft.consumer(seller, person, local(at, seller), emissionType), dice);
    }
}
