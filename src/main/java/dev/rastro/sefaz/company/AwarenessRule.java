package dev.rastro.sefaz.company;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether Rastro declares ciência (210210) by itself for the NF-e of a company.
 *
 * @param on off unless the operator switched it on
 * @param suppliers CNPJ (14), CNPJ roots (8) or CPF of issuers it is for; empty for all
 * @param minimum least total in BRL; {@code null} for any
 */
public record AwarenessRule(
        boolean on, List<String> suppliers, @Nullable BigDecimal minimum) {
    /** What holds until the operator says otherwise. */
    public static final AwarenessRule OFF = new AwarenessRule(false, List.of(), null);

    public AwarenessRule {
        suppliers = List.copyOf(suppliers);
    }

    /** Whether the rule covers a document of this issuer and total; an unknown total is below any minimum. */
    public boolean covers(@Nullable String issuer, @Nullable BigDecimal total) {
        boolean supplier =
                suppliers.isEmpty() || (issuer != null && suppliers.stream().anyMatch(issuer::startsWith));
        boolean value = minimum == null || (total != null && total.compareTo(minimum) >= 0);
        return on && supplier && value;
    }
}
