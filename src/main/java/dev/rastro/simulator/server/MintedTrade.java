package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.CteWriter;
import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.MdfeWriter;
import dev.rastro.simulator.generator.document.NfeDraft;
import dev.rastro.simulator.generator.document.NfeNature;
import dev.rastro.simulator.generator.document.NfeWriter;
import dev.rastro.simulator.generator.document.NfseWriter;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.history.EventWriter;
import dev.rastro.simulator.generator.history.FreightEvents;
import dev.rastro.simulator.generator.history.IssuedEvent;
import dev.rastro.simulator.generator.history.NfeEvents;
import dev.rastro.simulator.generator.history.NfseEvents;
import dev.rastro.simulator.generator.history.Summaries;
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

    private final Press press;
    private final NfeWriter nfe;
    private final CteWriter cte;
    private final MdfeWriter mdfe;
    private final NfseWriter nfse;
    private final NfeEvents nfeEvents;
    private final FreightEvents freightEvents;
    private final NfseEvents nfseEvents;
    private final Summaries summaries;

    /** Not thread-safe while it makes its mints; the mints themselves are. */
    MintedTrade(Press press) {
        this.press = press;
        EventWriter writer = new EventWriter(press);
        this.nfe = new NfeWriter(press);
        this.cte = new CteWriter(press);
        this.mdfe = new MdfeWriter(press);
        this.nfse = new NfseWriter(press);
        this.nfeEvents = new NfeEvents(writer);
        this.freightEvents = new FreightEvents(writer);
        this.nfseEvents = new NfseEvents(press);
        this.summaries = new Summaries(writer);
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
        Company supplier = press.world().pick(dice, Trade.SUPPLIER, at);
        return nfe.issue(
                NfeDraft.between(
                        NfeNature.SALE,
                        supplier,
                        buyer,
                        at.withOffsetSameInstant(supplier.state().offset())),
                dice);
    }

    private IssuedDocument carriage(IssuedDocument goods, Dice dice) {
        Company carrier = press.world().pick(dice, Trade.CARRIER, goods.issuedAt());
        OffsetDateTime at = goods.issuedAt()
                .plusMinutes(15)
                .withOffsetSameInstant(carrier.state().offset());
        return cte.issue(carrier, List.of(goods), true, null, at, dice);
    }

    private Dies goods(IssuedDocument document) {
        IssuedEvent event = nfeEvents.cancellation(
                document, document.registeredAt().plusMinutes(20), "Pedido cancelado pelo cliente");
        return new Dies(
                whole("resNFe_v1.01.xsd", document, each -> summaries.document(each, "1")),
                whole("procNFe_v4.00.xsd", document, IssuedDocument::xml),
                new Stencil("resEvento_v1.01.xsd", document, event.protocol(), summaries.event(event)),
                new Stencil("procEventoNFe_v1.00.xsd", document, event.protocol(), event.xml()));
    }

    private Dies freight(IssuedDocument document) {
        IssuedEvent event = freightEvents.cancellation(
                document, document.registeredAt().plusMinutes(20), "Coleta nao realizada pelo cliente");
        Stencil whole = whole("procCTe_v4.00.xsd", document, IssuedDocument::xml);
        Stencil about = new Stencil("procEventoCTe_v4.00.xsd", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private Dies trip(Company buyer, OffsetDateTime at, Dice dice) {
        IssuedDocument goods = sale(buyer, at, dice);
        IssuedDocument freight = carriage(goods, dice);
        IssuedDocument document = mdfe.issue(
                freight.issuer(),
                List.of(freight),
                List.of(goods),
                freight.issuedAt().plusMinutes(15),
                dice);
        IssuedEvent event = freightEvents.cancellation(
                document, document.registeredAt().plusMinutes(20), "Viagem cancelada antes da saida");
        Stencil whole = whole("procMDFe_v3.00.xsd", document, IssuedDocument::xml);
        Stencil about = new Stencil("procEventoMDFe_v3.00.xsd", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private Dies service(Company buyer, OffsetDateTime at, Dice dice) {
        Company provider = press.world().pick(dice, Trade.SERVICE, at);
        IssuedDocument document = nfse.issue(
                provider, buyer, null, at.withOffsetSameInstant(provider.state().offset()), dice);
        IssuedEvent event =
                nfseEvents.cancellation(document, document.registeredAt().plusMinutes(20));
        Stencil whole = whole("NFSE", document, IssuedDocument::xml);
        Stencil about = new Stencil("EVENTO", document, event.protocol(), event.xml());
        return new Dies(whole, whole, about, about);
    }

    private static Stencil whole(String schema, IssuedDocument document, Function<IssuedDocument, String> xml) {
        return new Stencil(schema, document, document.protocol(), xml.apply(document));
    }
}
