package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;
import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes NFCom (model 62, layout 1.00): the monthly bill of a telecommunications company. Not thread-safe. */
public final class NfcomWriter {
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private final Press press;

    public NfcomWriter(Press press) {
        this.press = press;
    }

    public IssuedDocument issue(Company issuer, Company customer, OffsetDateTime at, Dice dice) {
        String uf = issuer.state().code();
        int number = press.number(issuer.cnpj(), "62", 1);
        String key = Keys.key(uf, at, issuer.cnpj(), "62", 1, number, "1", "0" + dice.digits(7));
        BigDecimal internet = dice.cents(9_900, 89_900);
        BigDecimal telephone = dice.cents(2_900, 40_000);
        BigDecimal total = internet.add(telephone);
        String rate = issuer.state().icms().toPlainString();
        Xml x = new Xml();
        x.group("infNFCom", Envelope.NFCOM.infoAttributes(key), () -> {
            identification(x, key, number, issuer, at);
            Utilities.issuer(x, issuer, true);
            Utilities.customer(x, customer);
            x.group(
                    "assinante",
                    () -> x.el("iCodAssinante", dice.digits(10))
                            .el("tpAssinante", "1")
                            .el("tpServUtil", "6"));
            item(x, 1, "Internet banda larga 600 Mbps", "0400401", internet, rate);
            item(x, 2, "Assinatura de telefonia fixa", "0100101", telephone, rate);
            BigDecimal icms = percent(internet, rate).add(percent(telephone, rate));
            BigDecimal pis = percent(internet, "0.65").add(percent(telephone, "0.65"));
            BigDecimal cofins = percent(internet, "3.00").add(percent(telephone, "3.00"));
            x.group(
                    "total",
                    () -> x.el("vProd", total)
                            .group(
                                    "ICMSTot",
                                    () -> x.el("vBC", total).el("vICMS", icms).each(ZERO, "vICMSDeson", "vFCP"))
                            .el("vCOFINS", cofins)
                            .el("vPIS", pis)
                            .el("vFUNTTEL", percent(total, "0.50"))
                            .el("vFUST", percent(total, "1.00"))
                            .group("vRetTribTot", () -> x.each(ZERO, "vRetPIS", "vRetCofins", "vRetCSLL", "vIRRF"))
                            .each(ZERO, "vDesc", "vOutro")
                            .el("vNF", total));
            x.group(
                    "gFat",
                    () -> x.el("CompetFat", MONTH.format(at.minusMonths(1)))
                            .el("dVencFat", at.plusDays(15).toLocalDate().toString())
                            .el("dPerUsoIni", at.minusMonths(1).toLocalDate().toString())
                            .el("dPerUsoFim", at.toLocalDate().toString())
                            .el("codBarras", "846" + dice.digits(45)));
        });
        String qr = Filing.qrCode("infNFComSupl", "qrCodNFCom", "NFCom", key);
        // The protocol of the shared authority has one digit more: the site.
        String protocol = press.protocol(uf, at) + "0";
        return new Filing(DfeFamily.NFCOM, Envelope.NFCOM, key, issuer, customer, at, total, x.toString(), qr)
                .authorised(press, protocol);
    }

    private static void identification(Xml x, String key, int number, Company issuer, OffsetDateTime at) {
        x.group(
                "ide",
                () -> x.el("cUF", key.substring(0, 2))
                        .el("tpAmb", "1")
                        .el("mod", "62")
                        .el("serie", "1")
                        .el("nNF", number)
                        .el("cNF", key.substring(36, 43))
                        .el("cDV", key.substring(43))
                        .el("dhEmi", at)
                        .el("tpEmis", "1")
                        .el("nSiteAutoriz", "0")
                        .el("cMunFG", issuer.address().city().code())
                        .el("finNFCom", "0")
                        .el("tpFat", "0")
                        .el("verProc", "Rastro Treino 1.0"));
    }

    private static void item(Xml x, int number, String text, String kind, BigDecimal value, String rate) {
        x.group("det", Xml.attributes("nItem", Integer.toString(number)), () -> {
            x.group(
                    "prod",
                    () -> x.el("cProd", "S" + number)
                            .el("xProd", text)
                            .el("cClass", kind)
                            .el("CFOP", "5303")
                            .el("uMed", "4")
                            .el("qFaturada", "1.0000")
                            .el("vItem", value)
                            .el("vProd", value));
            x.group(
                    "imposto",
                    () -> x.group(
                                    "ICMS00",
                                    () -> x.el("CST", "00")
                                            .el("vBC", value)
                                            .el("pICMS", rate)
                                            .el("vICMS", percent(value, rate)))
                            .group(
                                    "PIS",
                                    () -> x.el("CST", "01")
                                            .el("vBC", value)
                                            .el("pPIS", "0.6500")
                                            .el("vPIS", percent(value, "0.65")))
                            .group(
                                    "COFINS",
                                    () -> x.el("CST", "01")
                                            .el("vBC", value)
                                            .el("pCOFINS", "3.0000")
                                            .el("vCOFINS", percent(value, "3.00"))));
        });
    }
}
