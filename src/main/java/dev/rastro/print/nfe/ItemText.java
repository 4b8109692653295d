package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.IssuerLines;
import dev.rastro.print.page.Brazil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands below each other in the description of an item: product, remarks, and the groups of its kind of product. */
final class ItemText {
    private ItemText() {}

    /** The texts, empty ones among them. */
    static List<String> of(XmlNode item) {
        XmlNode product = item.at("prod");
        List<String> texts = new ArrayList<>();
        texts.add(product.text("xProd"));
        texts.add(item.text("infAdProd"));
        product.all("rastro").forEach(each -> texts.add(lot(each)));
        product.all("med").forEach(each -> texts.add(medicine(each)));
        product.all("veicProd").forEach(each -> texts.add(vehicle(each)));
        product.all("comb").forEach(each -> texts.add(fuel(each)));
        return texts;
    }

    private static String lot(XmlNode lot) {
        return IssuerLines.joined(
                " ",
                named("Lote", lot.text("nLote")),
                named("Qtd", Brazil.number(lot.decimal("qLote"), 0)),
                named("Fab", Moments.day(lot.text("dFab"))),
                named("Val", Moments.day(lot.text("dVal"))),
                named("Cód. agregação", lot.text("cAgreg")));
    }

    private static String medicine(XmlNode medicine) {
        return IssuerLines.joined(
                " ",
                named("Lote", medicine.text("nLote")),
                named("Qtd", Brazil.number(medicine.decimal("qLote"), 0)),
                named("Fab", Moments.day(medicine.text("dFab"))),
                named("Val", Moments.day(medicine.text("dVal"))),
                named("ANVISA", medicine.text("cProdANVISA")),
                amount("PMC", medicine.decimal("vPMC")));
    }

    private static String vehicle(XmlNode vehicle) {
        return IssuerLines.joined(
                " ",
                named("Chassi", vehicle.text("chassi")),
                named("Motor", vehicle.text("nMotor")),
                named("Série", vehicle.text("nSerie")),
                named("Cor", IssuerLines.joined(" ", vehicle.text("cCor"), vehicle.text("xCor"))),
                named("Ano fab./mod.", IssuerLines.joined("/", vehicle.text("anoFab"), vehicle.text("anoMod"))),
                named("Potência", vehicle.text("pot")),
                named("Cilindradas", vehicle.text("cilin")),
                named("Combustível", vehicle.text("tpComb")),
                named("Peso líq.", vehicle.text("pesoL")),
                named("Peso bruto", vehicle.text("pesoB")));
    }

    private static String fuel(XmlNode fuel) {
        return IssuerLines.joined(
                " ",
                named("ANP", IssuerLines.joined(" ", fuel.text("cProdANP"), fuel.text("descANP"))),
                named("CODIF", fuel.text("CODIF")),
                named("UF consumo", fuel.text("UFCons")),
                named("Qtd. temp. ambiente", Brazil.number(fuel.decimal("qTemp"), 0)));
    }

    /** IBS, CBS and IS of an item in one text, empty where it has none. */
    static String reform(XmlNode item) {
        XmlNode both = item.at("imposto/IBSCBS");
        XmlNode selective = item.at("imposto/IS");
        return IssuerLines.joined(
                " ",
                named("CST IBS/CBS", both.text("CST")),
                named("cClassTrib", both.text("cClassTrib")),
                amount("BC", both.decimal("gIBSCBS/vBC")),
                amount("IBS", both.decimal("gIBSCBS/vIBS")),
                amount("CBS", both.decimal("gIBSCBS/gCBS/vCBS")),
                named("CST IS", selective.text("CSTIS")),
                amount("IS", selective.decimal("vIS")));
    }

    private static String amount(String name, @Nullable BigDecimal value) {
        return named(name, Brazil.money(value));
    }

    private static String named(String name, String text) {
        return text.isEmpty() ? "" : name + ": " + text;
    }
}
