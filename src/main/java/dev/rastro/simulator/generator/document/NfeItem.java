package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.simulator.generator.world.Product;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One computed item (det) of an NF-e or NFC-e.
 *
 * @param quantity qCom, four decimals
 * @param price vUnCom
 * @param value vProd
 * @param contribution base of PIS and COFINS; zero when the seller is under the Simples Nacional
 * @param rtc whether the IBS and CBS of the 2026 test phase are shown
 * @param remark infAdProd
 */
record NfeItem(
        Product product,
        String cfop,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal value,
        BigDecimal freight,
        BigDecimal discount,
        BigDecimal ipi,
        Icms icms,
        BigDecimal contribution,
        boolean rtc,
        @Nullable String remark) {
    private static final String PIS_RATE = "1.65";
    private static final String COFINS_RATE = "7.60";

    BigDecimal pis() {
        return percent(contribution, PIS_RATE);
    }

    BigDecimal cofins() {
        return percent(contribution, COFINS_RATE);
    }

    /** Base of IBS and CBS: without the taxes they replace (LC 214/2025, art. 12). */
    BigDecimal rtcBase() {
        return value.add(freight)
                .subtract(discount)
                .subtract(icms.amount("vICMS"))
                .subtract(pis())
                .subtract(cofins());
    }

    BigDecimal ibs() {
        return percent(rtcBase(), "0.10");
    }

    BigDecimal cbs() {
        return percent(rtcBase(), "0.90");
    }

    void write(Xml x, int number) {
        x.group("det", Xml.attributes("nItem", Integer.toString(number)), () -> {
            x.group("prod", () -> product(x));
            x.group("imposto", () -> taxes(x));
            x.optional("infAdProd", remark);
        });
    }

    private void product(Xml x) {
        String unitPrice = price.toPlainString();
        x.el("cProd", product.code())
                .el("cEAN", product.gtin())
                .el("xProd", product.description())
                .el("NCM", product.ncm())
                .optional("CEST", product.substitution() ? "2899900" : null)
                .el("CFOP", cfop)
                .el("uCom", product.unit())
                .el("qCom", quantity.toPlainString())
                .el("vUnCom", unitPrice)
                .el("vProd", value)
                .el("cEANTrib", product.gtin())
                .el("uTrib", product.unit())
                .el("qTrib", quantity.toPlainString())
                .el("vUnTrib", unitPrice)
                .nonZero("vFrete", freight)
                .nonZero("vDesc", discount)
                .el("indTot", "1");
    }

    private void taxes(Xml x) {
        icms.write(x);
        if (ipi.signum() > 0) {
            x.group(
                    "IPI",
                    () -> x.el("cEnq", "999")
                            .group(
                                    "IPITrib",
                                    () -> x.el("CST", "50")
                                            .el("vBC", value)
                                            .el("pIPI", "5.00")
                                            .el("vIPI", ipi)));
        }
        contribution(x, "PIS", PIS_RATE, pis());
        contribution(x, "COFINS", COFINS_RATE, cofins());
        if (rtc) {
            x.group(
                    "IBSCBS",
                    () -> x.el("CST", "000")
                            .el("cClassTrib", "000001")
                            .group("gIBSCBS", () -> Rtc.rates(x, rtcBase(), ibs(), cbs())));
        }
    }

    private void contribution(Xml x, String tax, String rate, BigDecimal amount) {
        boolean due = contribution.signum() > 0;
        x.group(
                tax,
                () -> x.group(
                        tax + (due ? "Aliq" : "Outr"),
                        () -> x.el("CST", due ? "01" : "49")
                                .el("vBC", contribution)
                                .el("p" + tax, due ? rate : "0.00")
                                .el("v" + tax, amount)));
    }
}
