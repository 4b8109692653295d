package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.MdfeWriter;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.history.FreightEvents;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.history.Markings;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Stories of goods on the road: NF-e, CT-e and MDF-e that name each other. */
final class FreightStories {
    private final Workshop shop;

    FreightStories(Workshop shop) {
        this.shop = shop;
    }

    /** Two NF-e, one CT-e for both, one MDF-e: four documents. */
    void trip(Dice dice, OffsetDateTime at, Output out) {
        Markings markings = shop.markings();
        FreightEvents events = shop.freightEvents();
        Company carrier = shop.world().pick(dice, Trade.CARRIER, at);
        List<IssuedDocument> goods = goods(dice, at, carrier, 2);
        IssuedDocument cte =
                shop.cte().issue(carrier, goods, dice.chance(50), null, local(at.plusHours(2), carrier), dice);
        IssuedDocument mdfe = shop.mdfe().issue(carrier, List.of(cte), goods, local(at.plusHours(3), carrier), dice);
        goods.forEach(out::document);
        out.document(cte);
        out.document(mdfe);
        OffsetDateTime arrival = mdfe.issuedAt().plusHours(dice.between(10, 70));
        for (IssuedDocument nfe : goods) {
            out.event(markings.freightAuthorised(nfe, cte));
            out.event(markings.manifestAuthorised(nfe, mdfe));
            if (dice.chance(40)) {
                out.event(markings.passed(nfe, mdfe, 1, mdfe.issuedAt().plusHours(4)));
            }
        }
        out.event(markings.freightManifested(cte, mdfe));
        if (dice.chance(20)) {
            out.event(events.driverAdded(
                    mdfe, dice.pick(shop.world().people()), mdfe.issuedAt().plusHours(5)));
        }
        if (dice.chance(70)) {
            IssuedEvent delivery = events.delivery(cte, goods, arrival);
            out.event(delivery);
            if (dice.chance(10)) {
                out.event(events.deliveryCancelled(delivery, arrival.plusHours(3)));
            }
        } else if (dice.chance(30)) {
            out.event(events.deliveryFailed(cte, goods, arrival));
        }
        if (dice.chance(85)) {
            out.event(events.closed(mdfe, MdfeWriter.goal(goods), arrival.plusHours(1)));
        }
    }

    /** A lone CT-e over an NF-e the operator bought; the payer may object. Two documents. */
    void freight(Dice dice, OffsetDateTime at, Output out) {
        FreightEvents events = shop.freightEvents();
        Company carrier = shop.world().pick(dice, Trade.CARRIER, at);
        List<IssuedDocument> goods = goods(dice, at, carrier, 1);
        IssuedDocument cte =
                shop.cte().issue(carrier, goods, dice.chance(30), null, local(at.plusHours(2), carrier), dice);
        goods.forEach(out::document);
        out.document(cte);
        out.event(shop.markings().freightAuthorised(goods.getFirst(), cte));
        OffsetDateTime later = cte.issuedAt().plusHours(dice.between(5, 60));
        if (dice.chance(10)) {
            out.event(events.correction(cte, 1, later));
        }
        if (dice.chance(12)) {
            out.event(events.cancellation(cte, later, dice.pick(NfeStories.CANCEL_REASONS)));
            out.event(shop.markings().freightCancelled(goods.getFirst(), cte, later.plusMinutes(5)));
        } else if (dice.chance(15)) {
            IssuedEvent objection = events.disagreement(cte, later.plusDays(3));
            out.event(objection);
            if (dice.chance(40)) {
                out.event(events.disagreementCancelled(objection, later.plusDays(6)));
            }
        } else if (dice.chance(50)) {
            out.event(events.delivery(cte, goods, later.plusDays(1)));
        }
    }

    /** A CT-e the payer objects to, replaced by a second one: three documents. */
    void replacement(Dice dice, OffsetDateTime at, Output out) {
        Company carrier = shop.world().pick(dice, Trade.CARRIER, at);
        List<IssuedDocument> goods = goods(dice, at, carrier, 1);
        IssuedDocument wrong = shop.cte().issue(carrier, goods, false, null, local(at.plusHours(2), carrier), dice);
        OffsetDateTime second = wrong.issuedAt().plusDays(4);
        IssuedDocument right = shop.cte().issue(carrier, goods, false, wrong.key(), second, dice);
        goods.forEach(out::document);
        out.document(wrong);
        out.event(shop.freightEvents().disagreement(wrong, wrong.issuedAt().plusDays(1)));
        out.document(right);
        out.event(shop.markings().replaced(wrong, right));
    }

    /** Loaded on paper, never left: goods, CT-e and MDF-e, the last cancelled. Three documents. */
    void cancelledTrip(Dice dice, OffsetDateTime at, Output out) {
        Company carrier = shop.world().pick(dice, Trade.CARRIER, at);
        List<IssuedDocument> goods = goods(dice, at, carrier, 1);
        IssuedDocument cte = shop.cte().issue(carrier, goods, true, null, local(at.plusHours(2), carrier), dice);
        IssuedDocument mdfe = shop.mdfe().issue(carrier, List.of(cte), goods, local(at.plusHours(3), carrier), dice);
        goods.forEach(out::document);
        out.document(cte);
        out.document(mdfe);
        String reason = "Viagem nao iniciada por avaria do veiculo";
        out.event(shop.freightEvents().cancellation(mdfe, mdfe.issuedAt().plusHours(4), reason));
    }

    /** NF-e that ask for this carrier, all between the same two companies. */
    private List<IssuedDocument> goods(Dice dice, OffsetDateTime at, Company carrier, int count) {
        boolean sold = dice.chance(50);
        Company own = shop.own(dice);
        Company other = shop.world().pick(dice, sold ? Trade.CUSTOMER : Trade.SUPPLIER, at);
        Company from = sold ? own : other;
        NfeDraft draft = NfeDraft.between(NfeNature.SALE, from, sold ? other : own, local(at, from))
                .withCarrier(carrier);
        return IntStream.range(0, count)
                .mapToObj(i -> shop.nfe().issue(draft, dice))
                .toList();
    }
}
