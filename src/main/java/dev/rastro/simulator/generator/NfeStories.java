package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.simulator.generator.document.Authorization;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.history.NfeEvents;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Stories of NF-e without freight documents. */
final class NfeStories {
    private static final List<String> CORRECTIONS = List.of(
            "Corrige o endereço de entrega: número 250, fundos.",
            "Onde se lê volume PALLET leia-se CAIXA; demais dados inalterados.",
            "Inclui o número do pedido de compra 4500012345 nas informações complementares.",
            "Corrige a transportadora e o peso bruto informado (1.250,000 kg).");
    static final List<String> CANCEL_REASONS = List.of(
            "Pedido cancelado pelo cliente antes da saída",
            "Erro na emissão: quantidade divergente do pedido",
            "Duplicidade de emissão do documento fiscal");

    private final Workshop shop;

    NfeStories(Workshop shop) {
        this.shop = shop;
    }

    /** Somebody sells to the operator, who may declare what came of it. */
    void purchase(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument nfe = bought(dice, at, out);
        correct(nfe, dice, out);
        declare(nfe, dice, out);
    }

    /** The operator sells. */
    void sale(Dice dice, OffsetDateTime at, Output out) {
        NfeEvents events = shop.nfeEvents();
        Company issuer = shop.own(dice);
        Company buyer = shop.world().pick(dice, Trade.CUSTOMER, at);
        NfeNature nature = dice.chance(50) ? NfeNature.PRODUCTION_SALE : NfeNature.SALE;
        NfeDraft draft = NfeDraft.between(nature, issuer, buyer, local(at, issuer));
        if (dice.chance(40)) {
            draft = draft.withCarrier(shop.world().pick(dice, Trade.CARRIER, at));
        }
        if (dice.chance(6)) {
            draft = draft.withDelivery(shop.world().pick(dice, Trade.CUSTOMER, at));
        }
        IssuedDocument nfe = shop.nfe().issue(draft, dice);
        out.document(nfe);
        correct(nfe, dice, out);
        OffsetDateTime later = nfe.registeredAt().plusHours(dice.between(3, 20));
        if (dice.chance(7)) {
            out.event(events.cancellation(nfe, later, dice.pick(CANCEL_REASONS)));
            return;
        }
        if (dice.chance(8)) {
            out.event(events.interestedParty(nfe, shop.world().pick(dice, Trade.CARRIER, at), later));
        }
        if (dice.chance(10)) {
            out.event(events.deliveryFailed(nfe, later.plusDays(1), dice.pick(List.of("1", "2", "4"))));
        }
        if (dice.chance(35)) {
            IssuedEvent delivery = events.delivery(nfe, 1, later.plusDays(2), dice.digits(9), "Recebedor da portaria");
            out.event(delivery);
            if (dice.chance(12)) {
                out.event(events.deliveryCancelled(delivery, later.plusDays(3)));
            }
        }
        if (dice.chance(30)) {
            out.event(events.manifestation(nfe, "210200", 1, local(later.plusDays(4), buyer)));
        }
    }

    /** Goods go from the head office to the branch. */
    void transfer(Dice dice, OffsetDateTime at, Output out) {
        Company from = shop.world().matrix();
        NfeDraft draft = NfeDraft.between(NfeNature.TRANSFER, from, shop.world().branch(), local(at, from));
        IssuedDocument nfe = shop.nfe().issue(draft, dice);
        out.document(nfe);
        out.event(shop.nfeEvents()
                .manifestation(nfe, "210200", 1, nfe.registeredAt().plusDays(3)));
    }

    /** The operator buys and sends back: two documents. */
    void returned(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument bought = bought(dice, at, out);
        Company own = Objects.requireNonNull(bought.recipient());
        out.event(
                shop.nfeEvents().manifestation(bought, "210200", 1, own(bought).plusDays(2)));
        NfeDraft back = NfeDraft.between(
                        NfeNature.RETURN, own, bought.issuer(), own(bought).plusDays(4))
                .withReference(bought.key());
        out.document(shop.nfe().issue(back, dice));
    }

    /** A sale announced by EPEC while the authority was away. */
    void contingency(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.own(dice);
        Company buyer = shop.world().pick(dice, Trade.CUSTOMER, at);
        NfeDraft draft = NfeDraft.between(NfeNature.SALE, issuer, buyer, local(at, issuer))
                .withEmissionType("4");
        IssuedDocument nfe = shop.nfe().issue(draft, dice);
        out.event(shop.nfeEvents().announced(nfe, nfe.issuedAt().plusMinutes(2)));
        out.document(nfe);
    }

    /** Confirmed by the recipient, cancelled by the issuer all the same: a case to notice. */
    void cancelledAfterConfirmation(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument nfe = bought(dice, at, out);
        out.event(shop.nfeEvents().manifestation(nfe, "210200", 1, own(nfe).plusHours(5)));
        OffsetDateTime later = nfe.registeredAt().plusHours(22);
        out.event(shop.nfeEvents().cancellation(nfe, later, dice.pick(CANCEL_REASONS)));
    }

    /** Denied, without protocol or of the test environment. */
    void odd(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.world().pick(dice, Trade.SUPPLIER, at);
        NfeDraft draft = NfeDraft.between(NfeNature.SALE, issuer, shop.own(dice), local(at, issuer));
        NfeDraft changed = switch (dice.between(1, 4)) {
            case 1 -> draft.withOutcome("1", Authorization.DENIED);
            case 2 -> draft.withOutcome("1", Authorization.NONE);
            case 3 -> draft.withOutcome("2", Authorization.NONE);
            default -> draft.withOutcome("2", Authorization.AUTHORIZED);
        };
        out.document(shop.nfe().issue(changed, dice));
    }

    private IssuedDocument bought(Dice dice, OffsetDateTime at, Output out) {
        Company issuer = shop.world().pick(dice, Trade.SUPPLIER, at);
        NfeNature nature = dice.chance(40) ? NfeNature.PRODUCTION_SALE : NfeNature.SALE;
        NfeDraft draft = NfeDraft.between(nature, issuer, shop.own(dice), local(at, issuer));
        IssuedDocument nfe = shop.nfe().issue(draft, dice);
        out.document(nfe);
        return nfe;
    }

    private void correct(IssuedDocument nfe, Dice dice, Output out) {
        int corrections = dice.chance(8) ? dice.between(1, 3) : 0;
        for (int i = 1; i <= corrections; i++) {
            OffsetDateTime when = nfe.registeredAt().plusHours(6L * i);
            out.event(shop.nfeEvents().correction(nfe, i, when, dice.pick(CORRECTIONS)));
        }
    }

    /** What the recipient declares: often nothing, awareness first, then one conclusive declaration, at times revised. */
    private void declare(IssuedDocument nfe, Dice dice, Output out) {
        NfeEvents events = shop.nfeEvents();
        OffsetDateTime when = own(nfe).plusHours(dice.between(2, 60));
        if (dice.chance(35)) {
            out.event(events.manifestation(nfe, "210210", 1, when));
        }
        if (dice.chance(40)) {
            String type = dice.chance(80) ? "210200" : dice.pick(List.of("210220", "210240"));
            out.event(events.manifestation(nfe, type, 1, when.plusDays(2)));
            if (dice.chance(5)) {
                out.event(events.manifestation(nfe, "210200", 2, when.plusDays(5)));
            }
        } else if (dice.chance(6)) {
            OffsetDateTime soon = nfe.registeredAt().plusHours(dice.between(1, 20));
            out.event(events.cancellation(nfe, soon, dice.pick(CANCEL_REASONS)));
        }
    }

    /** The time of registration on the recipient's clock. */
    private static OffsetDateTime own(IssuedDocument nfe) {
        return local(nfe.registeredAt(), Objects.requireNonNull(nfe.recipient()));
    }
}
