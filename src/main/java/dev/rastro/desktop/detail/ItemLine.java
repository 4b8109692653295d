package dev.rastro.desktop.detail;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of a document, ready to show. Absent values are {@code null}. */
public record ItemLine(
        String number,
        @Nullable String code,
        String description,
        @Nullable String ncm,
        @Nullable String cfop,
        @Nullable String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal total,
        List<TaxLine> taxes) {
    public ItemLine {
        taxes = List.copyOf(taxes);
    }

    /** A tax on an item; rate in percent. */
    public record TaxLine(
            String name,
            @Nullable String code,
            @Nullable BigDecimal base,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal value) {}
}
