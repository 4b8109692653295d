package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.Workshop;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Trade;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes up the streams of a company from a few real documents: any number of NSUs, in no memory. */
final class MintedTrade {
    private static final int VARIETY = 6;

    private final Workshop workshop;

    /** Not thread-safe while it makes its mints; the mints themselves are. */
    MintedTrade(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The mint of one stream of {@code buyer}. */
    Mint mint(Company buyer, String service, long seed, OffsetDateTime now) {
        long salt = seed * 1_000_003 + buyer.cnpj().hashCode() * 7L + service.hashCode();
        Dice dice = Dice.of(seed, salt);
        List<Dies> dies = new ArrayList<>();
        for (int i = 0; i < VARIETY; i++) {
            OffsetDateTime at = now.minusHours(30L + i);
            dies.add(
                    switch (service) {
                        case "NFE" -> goods(sale(buyer, at, dice));
                        case "CTE" -> freight(carriage(sale(buyer, at, dice), dice));
                        case "MDFE" -> trip(buyer, at, dice);
                        default -> service(buyer, at, dice);
                    });
        }
        return new StencilMint(dies, salt);
    }

    private IssuedDocument sale(Company buyer, OffsetDateTime at, Dice dice) {
        Company supplier = workshop.world().pick(dice, Trade.SUPPLIER, at);
        return workshop.nfe()
                .issue(NfeDraft.between(NfeNature.SALE, supplier, buyer, Workshop.local(at, supplier)), dice);
    }

    private IssuedDocument carriage(IssuedDocument goods, Dice dice) {
        Company carrier = workshop.world().pick(dice, Trade.CARRIER, goods.issuedAt());
        OffsetDateTime at = Workshop.local(goods.issuedAt().plusMinutes(15), carrier);
        return workshop.cte().issue(carrier, List.of(goods), true, null, at, dice);
    }

    private Dies goods(IssuedDocument document) {
        IssuedEvent event = workshop.nfeEvents()
                .cancellation(document, document.registeredAt().plusMinutes(20), "Pedido cancelado pelo cliente");
        return new Dies(
                whole("resNFe_v1.01.xsd", document, each -> workshop.summaries().document(each, "1")),
                whole("procNFe_v4.00.xsd", document, IssuedDocument::xml),
                new Stencil(
                        "resEvento_v1.01.xsd",
                        document,
                        event.protocol(),
                        workshop.summaries().event(event)),
                new Stencil("procEventoNFe_v1.00.xsd", document, event.protocol(), event.xml()));
    }

    private Dies freight(IssuedDocument document) {
        IssuedEvent event = workshop.freightEvents()
                .cancellation(document, document.registeredAt().plusMinutes(20), "Coleta nao realizada pelo cliente");
        Stencil whole = whole("procCTe_v4.00.xsd", document, IssuedDocument::xml);
        Stencil about = new Stencil("procEventoCTe_v4.00.xsd", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private Dies trip(Company buyer, OffsetDateTime at, Dice dice) {
        IssuedDocument goods = sale(buyer, at, dice);
        IssuedDocument freight = carriage(goods, dice);
        IssuedDocument document = workshop.mdfe()
                .issue(
                        freight.issuer(),
                        List.of(freight),
                        List.of(goods),
                        freight.issuedAt().plusMinutes(15),
                        dice);
        IssuedEvent event = workshop.freightEvents()
                .cancellation(document, document.registeredAt().plusMinutes(20), "Viagem cancelada antes da saida");
        Stencil whole = whole("procMDFe_v3.00.xsd", document, IssuedDocument::xml);
        Stencil about = new Stencil("procEventoMDFe_v3.00.xsd", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private Dies service(Company buyer, OffsetDateTime at, Dice dice) {
        Company provider = workshop.world().pick(dice, Trade.SERVICE, at);
        IssuedDocument document =
                workshop.families().nfse().issue(provider, buyer, null, Workshop.local(at, provider), dice);
        IssuedEvent event = workshop.nfseEvents()
                .cancellation(document, document.registeredAt().plusMinutes(20));
        Stencil whole = whole("NFSE", document, IssuedDocument::xml);
        Stencil about = new Stencil("EVENTO", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private static Stencil whole(String schema, IssuedDocument document, Function<IssuedDocument, String> xml) {
        return new Stencil(schema, document, document.protocol(), xml.apply(document));
    }
}
