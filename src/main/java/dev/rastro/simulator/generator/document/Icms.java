package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.percent;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The ICMS of one item: the values of every element its rule asks for. */
final class Icms {
    private static final BigDecimal REDUCTION = new BigDecimal("33.33");
    private static final BigDecimal DEFERRED = new BigDecimal("33.33");
    private static final BigDecimal MARGIN = new BigDecimal("40.00");
    private static final BigDecimal CREDIT = new BigDecimal("2.56");

    private final IcmsRule rule;
    private final Map<String, BigDecimal> amounts = new HashMap<>();

    /**
     * Computes the tax.
     *
     * @param base value of the operation without taxes "por fora"
     * @param ipi counts for the base of the substitution
     * @param rate of this operation, percent
     * @param internal the rate inside the state of destination, percent
     */
    Icms(IcmsRule rule, BigDecimal base, BigDecimal ipi, BigDecimal rate, BigDecimal internal) {
        this.rule = rule;
        BigDecimal ownBase = has("pRedBC") ? base.subtract(percent(base, REDUCTION)) : base;
        BigDecimal full = percent(ownBase, rate);
        BigDecimal deferred = has("pDif") ? percent(full, DEFERRED) : BigDecimal.ZERO;
        BigDecimal withMargin = base.add(ipi);
        withMargin = withMargin.add(percent(withMargin, MARGIN));
        BigDecimal substitution = percent(withMargin, internal).subtract(full).max(new BigDecimal("0.00"));
        put("pRedBC", REDUCTION);
        put("vBC", ownBase);
        put("pICMS", rate);
        put("vICMSOp", full);
        put("pDif", DEFERRED);
        put("vICMSDif", deferred);
        put("vICMS", full.subtract(deferred));
        put("pMVAST", MARGIN);
        put("vBCST", withMargin);
        put("pICMSST", internal);
        put("vICMSST", substitution);
        put("pCredSN", CREDIT);
        put("vCredICMSSN", percent(base, CREDIT));
        put("vBCSTRet", withMargin);
        put("pST", internal);
        put("vICMSSubstituto", full);
        put("vICMSSTRet", substitution);
    }

    IcmsRule rule() {
        return rule;
    }

    /** An amount that counts for the totals; zero where the group does not have it. */
    BigDecimal amount(String element) {
        return amounts.getOrDefault(element, BigDecimal.ZERO);
    }

    void write(Xml x) {
        x.group(
                "ICMS",
                () -> x.group(rule.group(), () -> {
                    for (String element : rule.elements()) {
                        switch (element) {
                            case "orig" -> x.el(element, "0");
                            case "CST", "CSOSN" -> x.el(element, rule.code());
                            case "modBC" -> x.el(element, "3");
                            case "modBCST" -> x.el(element, "4");
                            default -> x.el(element, Objects.requireNonNull(amounts.get(element), element));
                        }
                    }
                }));
    }

    private boolean has(String element) {
        return rule.elements().contains(element);
    }

    private void put(String element, BigDecimal value) {
        if (has(element)) {
            amounts.put(element, value);
        }
    }
}
