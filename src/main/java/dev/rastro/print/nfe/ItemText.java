package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Comb;
import dev.rastro.dfe.xml.nfe.Det;
import dev.rastro.dfe.xml.nfe.GCbs;
import dev.rastro.dfe.xml.nfe.GIbsCbs;
import dev.rastro.dfe.xml.nfe.IbsCbs;
import dev.rastro.dfe.xml.nfe.Imposto;
import dev.rastro.dfe.xml.nfe.Is;
import dev.rastro.dfe.xml.nfe.Med;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.nfe.Prod;
import dev.rastro.dfe.xml.nfe.Rastro;
import dev.rastro.dfe.xml.nfe.VeicProd;
import dev.rastro.print.page.Brazil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands below each other in the description of an item: product, remarks, and the groups of its kind of product. */
final class ItemText {
    private ItemText() {}

    /** The texts, empty ones among them. */
    static List<String> of(Det item, Prod product) {
        List<String> texts = new ArrayList<>();
        texts.add(Brazil.text(product.xProd));
        texts.add(Brazil.text(item.infAdProd));
        product.rastro.forEach(each -> texts.add(lot(each)));
        product.med.forEach(each -> texts.add(medicine(each)));
        product.veicProd.forEach(each -> texts.add(vehicle(each)));
        product.comb.forEach(each -> texts.add(fuel(each)));
        return texts;
    }

    private static String lot(Rastro lot) {
        return DanfeHeader.joined(
                " ",
                named("Lote", lot.nLote),
                named("Qtd", Brazil.number(lot.qLote, 0)),
                named("Fab", Moments.day(lot.dFab)),
                named("Val", Moments.day(lot.dVal)),
                named("Cód. agregação", lot.cAgreg));
    }

    private static String medicine(Med medicine) {
        return DanfeHeader.joined(
                " ",
                named("Lote", medicine.nLote),
                named("Qtd", Brazil.number(medicine.qLote, 0)),
                named("Fab", Moments.day(medicine.dFab)),
                named("Val", Moments.day(medicine.dVal)),
                named("ANVISA", medicine.cProdANVISA),
                named("PMC", Brazil.money(medicine.vPMC)));
    }

    private static String vehicle(VeicProd vehicle) {
        return DanfeHeader.joined(
                " ",
                named("Chassi", vehicle.chassi),
                named("Motor", vehicle.nMotor),
                named("Série", vehicle.nSerie),
                named("Cor", DanfeHeader.joined(" ", vehicle.cCor, vehicle.xCor)),
                named("Ano fab./mod.", DanfeHeader.joined("/", vehicle.anoFab, vehicle.anoMod)),
                named("Potência", vehicle.pot),
                named("Cilindradas", vehicle.cilin),
                named("Combustível", vehicle.tpComb),
                named("Peso líq.", vehicle.pesoL),
                named("Peso bruto", vehicle.pesoB));
    }

    private static String fuel(Comb fuel) {
        return DanfeHeader.joined(
                " ",
                named("ANP", DanfeHeader.joined(" ", fuel.cProdANP, fuel.descANP)),
                named("CODIF", fuel.CODIF),
                named("UF consumo", fuel.UFCons),
                named("Qtd. temp. ambiente", Brazil.number(fuel.qTemp, 0)));
    }

    /** IBS, CBS and IS of an item in one text, empty where it has none. */
    static String reform(Det item) {
        Imposto taxes = Objects.requireNonNullElseGet(item.imposto, Imposto::new);
        IbsCbs both = Objects.requireNonNullElseGet(taxes.IBSCBS, IbsCbs::new);
        GIbsCbs sums = Objects.requireNonNullElseGet(both.gIBSCBS, GIbsCbs::new);
        GCbs cbs = Objects.requireNonNullElseGet(sums.gCBS, GCbs::new);
        Is selective = Objects.requireNonNullElseGet(taxes.IS, Is::new);
        return DanfeHeader.joined(
                " ",
                named("CST IBS/CBS", both.CST),
                named("cClassTrib", both.cClassTrib),
                amount("BC", sums.vBC),
                amount("IBS", sums.vIBS),
                amount("CBS", cbs.vCBS),
                named("CST IS", selective.CSTIS),
                amount("IS", selective.vIS));
    }

    private static String amount(String name, @Nullable BigDecimal value) {
        return named(name, Brazil.money(value));
    }

    private static String named(String name, @Nullable String value) {
        String text = Brazil.text(value);
        return text.isEmpty() ? "" : name + ": " + text;
    }
}
