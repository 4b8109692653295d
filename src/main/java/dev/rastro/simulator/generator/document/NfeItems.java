package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;
import static dev.rastro.simulator.generator.document.Money.cents;
import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Product;
import dev.rastro.simulator.generator.world.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Fills an NF-e with items. Immutable. */
final class NfeItems {
    private static final List<String> REMARKS = List.of(
            "Lote 2026-A, validade indeterminada", "Garantia de 12 meses", "Peça de reposição; nº de série no volume");

    private final List<IcmsRule> rules = IcmsRule.table();
    private final List<Product> products;

    NfeItems(List<Product> products) {
        this.products = products;
    }

    List<NfeItem> draw(NfeDraft draft, Dice dice) {
        boolean industrial =
                draft.nature() == NfeNature.PRODUCTION_SALE && !draft.issuer().simples();
        boolean freight = !draft.consumer() && dice.chance(30);
        boolean rtc = draft.issuedAt().getYear() >= 2026 && !draft.issuer().simples() && dice.chance(60);
        List<NfeItem> items = new ArrayList<>();
        int count = count(dice);
        for (int i = 0; i < count; i++) {
            items.add(item(draft, dice, industrial, freight, rtc));
        }
        return items;
    }

    /** Most documents are short, a few are long. */
    private static int count(Dice dice) {
        if (dice.chance(70)) {
            return dice.between(1, 5);
        }
        return dice.chance(80) ? dice.between(6, 15) : dice.between(16, 40);
    }

    private NfeItem item(NfeDraft draft, Dice dice, boolean industrial, boolean withFreight, boolean rtc) {
        Company issuer = draft.issuer();
        Product product = dice.pick(products);
        boolean weighed = product.unit().equals("KG") || product.unit().equals("M");
        BigDecimal quantity = weighed
                ? BigDecimal.valueOf(dice.between(5_000, 2_000_000), 4)
                : BigDecimal.valueOf(dice.between(1, draft.consumer() ? 4 : 60)).setScale(4);
        BigDecimal price = product.price()
                .multiply(BigDecimal.valueOf(dice.between(850, 1200), 3))
                .setScale(4, RoundingMode.HALF_UP);
        BigDecimal value = cents(quantity.multiply(price)).max(new BigDecimal("0.50"));
        BigDecimal freight = withFreight ? percent(value, "1.80") : ZERO;
        BigDecimal discount = dice.chance(12) ? percent(value, "5.00") : ZERO;
        BigDecimal ipi = industrial ? percent(value, "5.00") : ZERO;
        BigDecimal base = value.add(freight).subtract(discount);
        IcmsRule rule = IcmsRule.draw(rules, dice, issuer.simples(), product.substitution(), !draft.consumer());
        State destination =
                draft.recipient() == null ? issuer.state() : draft.recipient().state();
        Icms icms = new Icms(rule, base, ipi, issuer.state().rateTo(destination), destination.icms());
        return new NfeItem(
                product,
                draft.nature().cfop(draft.interstate(), rule.kind()),
                quantity,
                price,
                value,
                freight,
                discount,
                ipi,
                icms,
                issuer.simples() ? ZERO : base,
                rtc,
                dice.chance(8) ? dice.pick(REMARKS) : null);
    }
}
