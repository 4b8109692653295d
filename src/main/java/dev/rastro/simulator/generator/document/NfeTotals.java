package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The sums over the items of one NF-e. */
record NfeTotals(List<NfeItem> items) {
    NfeTotals {
        items = List.copyOf(items);
    }

    BigDecimal sum(Function<NfeItem, BigDecimal> amount) {
        return items.stream().map(amount).reduce(ZERO, BigDecimal::add);
    }

    BigDecimal icms(String element) {
        return sum(item -> item.icms().amount(element));
    }

    /** vNF: products less discounts, and everything charged on top (validation W16-10). */
    BigDecimal document() {
        return sum(NfeItem::value)
                .subtract(sum(NfeItem::discount))
                .add(sum(NfeItem::freight))
                .add(sum(NfeItem::ipi))
                .add(icms("vICMSST"));
    }

    void write(Xml x) {
        x.group("total", () -> {
            x.group(
                    "ICMSTot",
                    () -> x.el("vBC", icms("vBC"))
                            .el("vICMS", icms("vICMS"))
                            .each(ZERO, "vICMSDeson", "vFCP")
                            .el("vBCST", icms("vBCST"))
                            .el("vST", icms("vICMSST"))
                            .each(ZERO, "vFCPST", "vFCPSTRet")
                            .el("vProd", sum(NfeItem::value))
                            .el("vFrete", sum(NfeItem::freight))
                            .el("vSeg", ZERO)
                            .el("vDesc", sum(NfeItem::discount))
                            .el("vII", ZERO)
                            .el("vIPI", sum(NfeItem::ipi))
                            .el("vIPIDevol", ZERO)
                            .el("vPIS", sum(NfeItem::pis))
                            .el("vCOFINS", sum(NfeItem::cofins))
                            .el("vOutro", ZERO)
                            .el("vNF", document()));
            if (items.stream().anyMatch(NfeItem::rtc)) {
                Rtc.totals(x, sum(NfeItem::rtcBase), sum(NfeItem::ibs), sum(NfeItem::cbs), true);
            }
        });
    }
}
