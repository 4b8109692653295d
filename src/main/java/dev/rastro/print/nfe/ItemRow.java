package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Comb;
import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.Icms;
import dev.rastro.dfe.xml.nfe.Imposto;
import dev.rastro.dfe.xml.nfe.Med;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.nfe.Prod;
import dev.rastro.dfe.xml.nfe.Rastro;
import dev.rastro.dfe.xml.nfe.Tax;
import dev.rastro.dfe.xml.nfe.VeicProd;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.TextFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An item as the table shows it.
 *
 * @param code lines of the product code
 * @param description lines of description, remarks and traceability
 * @param values the other columns, in order
 */
record ItemRow(List<String> code, List<String> description, List<String> values) {
    /** Lines the row needs. */
    int lines() {
        return Math.max(1, Math.max(code.size(), description.size()));
    }

    static ItemRow of(Det item, TextFit fit, float codeWidth, float descriptionWidth, float size) {
        Prod product = Objects.requireNonNullElseGet(item.prod, Prod::new);
        List<String> description = new ArrayList<>();
        for (String text : texts(item, product)) {
            description.addAll(fit.wrap(text, descriptionWidth, size));
        }
        return new ItemRow(fit.wrap(Brazil.text(product.cProd), codeWidth, size), description, values(item));
    }

    private static List<String> texts(Det item, Prod product) {
        List<String> texts = new ArrayList<>();
        texts.add(Brazil.text(product.xProd));
        texts.add(Brazil.text(item.infAdProd));
        for (Rastro lot : product.rastro) {
            texts.add(DanfeHeader.joined(
                    " ",
                    "Lote: " + Brazil.text(lot.nLote),
                    lot.qLote == null ? "" : "Qtd: " + Brazil.number(lot.qLote, 0),
                    lot.dFab == null ? "" : "Fab: " + Moments.day(lot.dFab),
                    lot.dVal == null ? "" : "Val: " + Moments.day(lot.dVal)));
        }
        for (Med medicine : product.med) {
            texts.add(DanfeHeader.joined(
                    " ",
                    medicine.nLote == null ? "" : "Lote: " + medicine.nLote,
                    medicine.dVal == null ? "" : "Val: " + Moments.day(medicine.dVal),
                    medicine.cProdANVISA == null ? "" : "ANVISA: " + medicine.cProdANVISA,
                    medicine.vPMC == null ? "" : "PMC: " + Brazil.money(medicine.vPMC)));
        }
        for (VeicProd vehicle : product.veicProd) {
            texts.add(DanfeHeader.joined(
                    " ",
                    "Chassi: " + Brazil.text(vehicle.chassi),
                    "Motor: " + Brazil.text(vehicle.nMotor),
                    "Cor: " + Brazil.text(vehicle.xCor),
                    "Ano: " + Brazil.text(vehicle.anoFab) + "/" + Brazil.text(vehicle.anoMod)));
        }
        for (Comb fuel : product.comb) {
            texts.add(DanfeHeader.joined(" ", "ANP: " + Brazil.text(fuel.cProdANP), fuel.descANP));
        }
        return texts;
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
