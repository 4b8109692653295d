package dev.rastro.store;

import dev.rastro.dfe.Environment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company under capture and its rule of automatic ciência, as the store keeps them. */
public record CompanyRow(
        String taxpayer,
        String name,
        String uf,
        Environment environment,
        List<String> services,
        @Nullable String certificate,
        boolean ruleOn,
        List<String> suppliers,
        @Nullable BigDecimal minimum) {
    public CompanyRow {
        services = List.copyOf(services);
        suppliers = List.copyOf(suppliers);
    }
}
