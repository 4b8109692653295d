package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;

import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.TaxIds;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tail of an NF-e: transport, bill and instalments, payment, complementary information. */
final class NfeCommerce {
    private static final String CARD_ACQUIRER = TaxIds.cnpj("998887770001");
    private final Remarks remarks = new Remarks();

    void write(Xml x, NfeDraft draft, int number, BigDecimal total, Dice dice) {
        transport(x, draft, dice);
        boolean trade = draft.nature() == NfeNature.SALE || draft.nature() == NfeNature.PRODUCTION_SALE;
        boolean billed = trade && draft.recipient() != null && dice.chance(75);
        if (billed) {
            bill(x, draft, number, total, dice.chance(60) ? dice.between(1, 3) : dice.between(4, 12));
        }
        payment(x, draft, total, trade, billed, dice);
        String text = remarks.draw(dice);
        String authority = dice.chance(5) ? "ICMS recolhido por substituição - protocolo de treinamento" : null;
        information(x, authority, draft.test() ? null : text);
    }

    private static void transport(Xml x, NfeDraft draft, Dice dice) {
        Company carrier = draft.carrier();
        x.group("transp", () -> {
            x.el("modFrete", draft.consumer() ? "9" : carrier == null ? dice.pick(List.of("0", "1", "9")) : "0");
            if (carrier != null) {
                x.group(
                        "transporta",
                        () -> x.el("CNPJ", carrier.cnpj())
                                .el("xNome", carrier.name())
                                .el("IE", carrier.stateRegistration())
                                .el(
                                        "xEnder",
                                        carrier.address().street() + ", "
                                                + carrier.address().number())
                                .el("xMun", carrier.address().city().name())
                                .el("UF", carrier.uf()));
                x.group("veicTransp", () -> x.el("placa", plate(dice)).el("UF", carrier.uf()));
            }
            if (!draft.consumer() && dice.chance(70)) {
                int volumes = dice.between(1, 80);
                BigDecimal net = BigDecimal.valueOf(volumes * (long) dice.between(500, 30_000), 3);
                x.group(
                        "vol",
                        () -> x.el("qVol", volumes)
                                .el("esp", dice.pick(List.of("CAIXA", "PALLET", "VOLUME", "SACO")))
                                .el("marca", draft.issuer().tradeName())
                                .el("nVol", "1/" + volumes)
                                .el("pesoL", net.toPlainString())
                                .el(
                                        "pesoB",
                                        net.add(BigDecimal.valueOf(volumes)).toPlainString()));
            }
        });
    }

    /** A plate of the Mercosul form. */
    static String plate(Dice dice) {
        return "RTO" + dice.digits(1) + (char) ('A' + dice.between(0, 9)) + dice.digits(2);
    }

    private static void bill(Xml x, NfeDraft draft, int number, BigDecimal total, int parts) {
        List<BigDecimal> amounts = Money.split(total, parts);
        x.group("cobr", () -> {
            x.group(
                    "fat",
                    () -> x.el("nFat", number)
                            .el("vOrig", total)
                            .el("vDesc", ZERO)
                            .el("vLiq", total));
            for (int i = 0; i < parts; i++) {
                int index = i;
                x.group(
                        "dup",
                        () -> x.el("nDup", Keys.padded(index + 1L, 3))
                                .el(
                                        "dVenc",
                                        draft.issuedAt()
                                                .toLocalDate()
                                                .plusDays(28L * (index + 1))
                                                .toString())
                                .el("vDup", amounts.get(index)));
            }
        });
    }

    private static void payment(Xml x, NfeDraft draft, BigDecimal total, boolean trade, boolean billed, Dice dice) {
        String means = !trade ? "90" : billed ? "15" : dice.pick(List.of("01", "03", "04", "17", "20"));
        BigDecimal change = means.equals("01") && draft.consumer() ? dice.cents(5, 2_000) : ZERO;
        x.group("pag", () -> {
            x.group("detPag", () -> {
                if (trade) {
                    x.el("indPag", billed ? "1" : "0");
                }
                x.el("tPag", means).el("vPag", trade ? total.add(change) : ZERO);
                if (means.equals("03") || means.equals("04")) {
                    x.group(
                            "card",
                            () -> x.el("tpIntegra", "1")
                                    .el("CNPJ", CARD_ACQUIRER)
                                    .el("tBand", dice.pick(List.of("01", "02", "06")))
                                    .el("cAut", dice.digits(9)));
                }
            });
            x.nonZero("vTroco", change);
        });
    }

    private static void information(Xml x, @Nullable String authority, @Nullable String text) {
        if (authority != null || text != null) {
            x.group("infAdic", () -> x.optional("infAdFisco", authority).optional("infCpl", text));
        }
    }
}
