package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.Icms;
import dev.rastro.dfe.xml.nfe.Imposto;
import dev.rastro.dfe.xml.nfe.Prod;
import dev.rastro.dfe.xml.nfe.Tax;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.TextFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as the table shows it.
 *
 * @param code lines of the product code
 * @param description lines of description, remarks and traceability
 * @param values the other columns, in order
 * @param whole the item, {@code null} for a part of one
 */
record ItemRow(
        List<String> code,
        List<String> description,
        List<String> values,
        @Nullable Det whole) {
    /** Lines the row needs. */
    int lines() {
        return Math.max(1, Math.max(code.size(), description.size()));
    }

    static ItemRow of(Det item, boolean taxReform, TextFit fit, float codeWidth, float descriptionWidth, float size) {
        Prod product = Objects.requireNonNullElseGet(item.prod, Prod::new);
        List<String> description = new ArrayList<>();
        List<String> texts = ItemText.of(item, product);
        if (taxReform) {
            texts.add(ItemText.reform(item));
        }
        for (String text : texts) {
            description.addAll(fit.wrap(text, descriptionWidth, size));
        }
        return new ItemRow(fit.wrap(Brazil.text(product.cProd), codeWidth, size), description, values(item), item);
    }

    /** What stands in the columns after the description. */
    static List<String> values(Det item) {
        Prod product = Objects.requireNonNullElseGet(item.prod, Prod::new);
        Imposto taxes = Objects.requireNonNullElseGet(item.imposto, Imposto::new);
        Icms icms = taxes.ICMS == null || taxes.ICMS.group == null ? new Icms() : taxes.ICMS.group;
        Tax ipi = taxes.IPI == null || taxes.IPI.group == null ? new Tax() : taxes.IPI.group;
        String status = Brazil.text(icms.orig) + Brazil.text(icms.CST == null ? icms.CSOSN : icms.CST);
        return List.of(
                Brazil.text(product.NCM),
                status,
                Brazil.text(product.CFOP),
                Brazil.text(product.uCom),
                Brazil.number(product.qCom, 2),
                Brazil.number(product.vUnCom, 2),
                Brazil.money(product.vProd),
                Brazil.money(icms.vBC),
                Brazil.money(icms.vICMS),
                Brazil.money(ipi.vIPI),
                Brazil.money(icms.pICMS),
                Brazil.money(ipi.pIPI));
    }
}
