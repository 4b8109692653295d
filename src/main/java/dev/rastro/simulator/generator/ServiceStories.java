package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.history.FreightEvents;
import dev.rastro.simulator.generator.history.NfseEvents;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;

/** Stories of services: NFS-e, telecommunications, electricity, travel; and the declaration of content. */
final class ServiceStories {
    private final Workshop shop;

    ServiceStories(Workshop shop) {
        this.shop = shop;
    }

    void service(Dice dice, OffsetDateTime at, Output out) {
        NfseEvents events = shop.nfseEvents();
        Company provider = shop.world().pick(dice, Trade.SERVICE, at);
        IssuedDocument nfse = shop.families().nfse().issue(provider, shop.own(dice), null, local(at, provider), dice);
        out.document(nfse);
        OffsetDateTime later = nfse.issuedAt().plusHours(dice.between(4, 90));
        int fate = dice.between(1, 100);
        if (fate <= 8) {
            out.event(events.cancellation(nfse, later));
        } else if (fate <= 14) {
            out.event(events.reviewRequested(nfse, later));
            if (dice.chance(65)) {
                out.event(events.reviewed(nfse, dice.chance(60), later.plusDays(6)));
            }
        } else if (fate <= 17) {
            out.event(events.blocked(nfse, later));
        } else if (fate <= 35) {
            out.event(events.confirmedByTaker(nfse, later));
        }
    }

    /** An NFS-e and the one that replaces it: two documents. */
    void replacedService(Dice dice, OffsetDateTime at, Output out) {
        Company provider = shop.world().pick(dice, Trade.SERVICE, at);
        Company taker = shop.own(dice);
        OffsetDateTime when = local(at, provider);
        IssuedDocument first = shop.families().nfse().issue(provider, taker, null, when, dice);
        IssuedDocument second = shop.families().nfse().issue(provider, taker, first.key(), when.plusHours(5), dice);
        out.document(first);
        out.document(second);
        out.event(shop.nfseEvents().replaced(first, second.key(), second.registeredAt()));
    }

    void telecom(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.world().pick(dice, Trade.TELECOM, at);
        bill(shop.families().nfcom().issue(issuer, shop.own(dice), local(at, issuer), dice), dice, out);
    }

    void energy(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.world().pick(dice, Trade.ENERGY, at);
        bill(shop.families().nf3e().issue(issuer, shop.own(dice), local(at, issuer), dice), dice, out);
    }

    void passengers(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.world().pick(dice, Trade.BUS, at);
        bill(shop.families().cteOs().issue(issuer, shop.own(dice), local(at, issuer), dice), dice, out);
    }

    void content(Dice dice, OffsetDateTime at, Output out) {
        Company sender = shop.own(dice);
        bill(shop.families().dce().issue(sender, local(at, sender), dice), dice, out);
    }

    void ticket(Dice dice, OffsetDateTime at, Output out) {
        FreightEvents events = shop.freightEvents();
        Company issuer = shop.world().pick(dice, Trade.BUS, at);
        IssuedDocument ticket = shop.families().bpe().issue(issuer, shop.own(dice), local(at, issuer), dice);
        out.document(ticket);
        if (dice.chance(10)) {
            out.event(events.notBoarded(ticket, ticket.issuedAt().plusDays(1)));
        } else if (dice.chance(8)) {
            out.event(events.cancellation(
                    ticket, ticket.issuedAt().plusHours(2), "Passagem cancelada a pedido do cliente"));
        }
    }

    private void bill(IssuedDocument document, Dice dice, Output out) {
        out.document(document);
        if (dice.chance(8)) {
            String reason = "Faturamento em duplicidade no mesmo periodo";
            out.event(shop.freightEvents()
                    .cancellation(document, document.issuedAt().plusHours(6), reason));
        }
    }
}
