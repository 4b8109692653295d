package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.TextFit;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable XmlNode whole) {
    /** Lines the row needs. */
    int lines() {
        return Math.max(1, Math.max(code.size(), description.size()));
    }

    static ItemRow of(
            XmlNode item, boolean taxReform, TextFit fit, float codeWidth, float descriptionWidth, float size) {
        List<String> description = new ArrayList<>();
        List<String> texts = ItemText.of(item);
        if (taxReform) {
            texts.add(ItemText.reform(item));
        }
        for (String text : texts) {
            description.addAll(fit.wrap(text, descriptionWidth, size));
        }
        return new ItemRow(fit.wrap(item.text("prod/cProd"), codeWidth, size), description, values(item), item);
    }

    /** What stands in the columns after the description. */
    static List<String> values(XmlNode item) {
        XmlNode product = item.at("prod");
        XmlNode icms = item.at("imposto/ICMS").children().stream().findFirst().orElse(XmlNode.ABSENT);
        XmlNode ipi = item.at("imposto/IPI/IPITrib|IPINT");
        return List.of(
                product.text("NCM"),
                icms.text("orig") + icms.text("CST|CSOSN"),
                product.text("CFOP"),
                product.text("uCom"),
                Brazil.number(product.decimal("qCom"), 2),
                Brazil.number(product.decimal("vUnCom"), 2),
                Brazil.money(product.decimal("vProd")),
                Brazil.money(icms.decimal("vBC")),
                Brazil.money(icms.decimal("vICMS")),
                Brazil.money(ipi.decimal("vIPI")),
                Brazil.money(icms.decimal("pICMS")),
                Brazil.money(ipi.decimal("pIPI")));
    }
}
