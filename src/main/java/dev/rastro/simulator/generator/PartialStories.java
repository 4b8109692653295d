package dev.rastro.simulator.generator;

import static dev.rastro.simulator.generator.Workshop.local;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.history.NfeEvents;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Stories the operator knows in part only: summaries, and events whose document never comes. */
final class PartialStories {
    private final Workshop shop;

    PartialStories(Workshop shop) {
        this.shop = shop;
    }

    /** A summary and nothing else, or with a cancellation that came as a summary too. */
    void summaryOnly(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument nfe = unseen(dice, at);
        boolean cancelled = dice.chance(15);
        out.summary(nfe, shop.summaries().document(nfe, cancelled && dice.chance(50) ? "3" : "1"));
        if (cancelled) {
            IssuedEvent event = shop.nfeEvents()
                    .cancellation(nfe, nfe.registeredAt().plusHours(4), dice.pick(NfeStories.CANCEL_REASONS));
            out.eventSummary(event, shop.summaries().event(event));
        }
    }

    /** The summary first, awareness, then the whole document. */
    void summaryThenDocument(Dice dice, OffsetDateTime at, Output out) {
        IssuedDocument nfe = unseen(dice, at);
        Company own = Objects.requireNonNull(nfe.recipient());
        out.summary(nfe, shop.summaries().document(nfe, "1"));
        out.event(shop.nfeEvents()
                .manifestation(nfe, "210210", 1, local(nfe.registeredAt().plusHours(9), own)));
        out.document(nfe);
        if (dice.chance(20)) {
            IssuedEvent event = shop.nfeEvents()
                    .correction(nfe, 1, nfe.registeredAt().plusDays(1), "Corrige a descrição do volume transportado.");
            out.eventSummary(event, shop.summaries().event(event));
            out.event(event);
        }
    }

    /** Events arrive, their document never does. */
    void eventsOnly(Dice dice, OffsetDateTime at, Output out) {
        NfeEvents events = shop.nfeEvents();
        IssuedDocument nfe = unseen(dice, at);
        OffsetDateTime later = nfe.registeredAt().plusHours(3);
        if (dice.chance(50)) {
            out.event(events.cancellation(nfe, later, dice.pick(NfeStories.CANCEL_REASONS)));
        } else {
            out.event(events.correction(nfe, 1, later, "Corrige o número do lote informado no item 1."));
            IssuedEvent second = events.correction(nfe, 2, later.plusDays(1), "Corrige a data prevista de entrega.");
            out.eventSummary(second, shop.summaries().event(second));
        }
    }

    private IssuedDocument unseen(Dice dice, OffsetDateTime at) {
        Company issuer = shop.world().pick(dice, Trade.SUPPLIER, at);
        NfeDraft draft = NfeDraft.between(NfeNature.SALE, issuer, shop.own(dice), local(at, issuer));
        return shop.nfe().issue(draft, dice);
    }
}
