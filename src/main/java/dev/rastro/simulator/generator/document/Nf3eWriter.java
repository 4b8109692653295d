package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;
import static dev.rastro.simulator.generator.document.Money.cents;
import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Writes NF3e (model 66, layout 1.00): the monthly electricity bill. Not thread-safe. */
public final class Nf3eWriter {
    private static final BigDecimal TARIFF = new BigDecimal("0.87");
    private final Press press;

    public Nf3eWriter(Press press) {
        this.press = press;
    }

    public IssuedDocument issue(Company issuer, Company customer, OffsetDateTime at, Dice dice) {
        String uf = issuer.state().code();
        int number = press.number(issuer.cnpj(), "66", 1);
        String key = Keys.key(uf, at, issuer.cnpj(), "66", 1, number, "1", "0" + dice.digits(7));
        BigDecimal used = BigDecimal.valueOf(dice.between(1_500_000, 90_000_000), 4);
        BigDecimal total = cents(used.multiply(TARIFF));
        String rate = issuer.state().icms().toPlainString();
        String from = at.minusMonths(1).toLocalDate().toString();
        String until = at.minusDays(1).toLocalDate().toString();
        Xml x = new Xml();
        x.group("infNF3e", Envelope.NF3E.infoAttributes(key), () -> {
            identification(x, key, number, issuer, at);
            Utilities.issuer(x, issuer, false);
            Utilities.customer(x, customer);
            x.group(
                    "acessante",
                    () -> x.el("idAcesso", dice.digits(9))
                            .el("tpAcesso", "0")
                            .el("tpClasse", "01")
                            .el("tpFase", "3")
                            .el("tpGrpTensao", "12")
                            .el("tpModTar", "04"));
            x.group(
                    "gMed",
                    Xml.attributes("nMed", "01"),
                    () -> x.el("idMedidor", "M" + dice.digits(7))
                            .el("dMedAnt", from)
                            .el("dMedAtu", until));
            x.group("NFdet", () -> x.group("det", Xml.attributes("nItem", "1"), () -> item(x, used, total, rate)));
            x.group(
                    "total",
                    () -> x.el("vProd", total)
                            .group(
                                    "ICMSTot",
                                    () -> x.el("vBC", total)
                                            .el("vICMS", percent(total, rate))
                                            .each(ZERO, "vICMSDeson", "vFCP", "vBCST", "vST", "vFCPST"))
                            .group("vRetTribTot", () -> x.each(ZERO, "vRetPIS", "vRetCofins", "vRetCSLL", "vIRRF"))
                            .el("vCOFINS", percent(total, "4.60"))
                            .el("vCOFINSEfet", ZERO)
                            .el("vPIS", percent(total, "1.00"))
                            .el("vPISEfet", ZERO)
                            .el("vNF", total));
            x.group(
                    "gFat",
                    () -> x.el("CompetFat", NfcomWriter.MONTH.format(at.minusMonths(1)))
                            .el("dVencFat", at.plusDays(12).toLocalDate().toString())
                            .el("dApresFat", at.toLocalDate().toString())
                            .el("dProxLeitura", at.plusMonths(1).toLocalDate().toString())
                            .el("codBarras", "836" + dice.digits(45)));
        });
        String qr = Filing.qrCode("infNF3eSupl", "qrCodNF3e", "NF3e", key);
        return new Filing(DfeFamily.NF3E, Envelope.NF3E, key, issuer, customer, at, total, x.toString(), qr)
                .authorised(press, press.protocol(uf, at) + "0");
    }

    private static void identification(Xml x, String key, int number, Company issuer, OffsetDateTime at) {
        x.group(
                "ide",
                () -> x.el("cUF", key.substring(0, 2))
                        .el("tpAmb", "1")
                        .el("mod", "66")
                        .el("serie", "1")
                        .el("nNF", number)
                        .el("cNF", key.substring(36, 43))
                        .el("cDV", key.substring(43))
                        .el("dhEmi", at)
                        .el("tpEmis", "1")
                        .el("nSiteAutoriz", "0")
                        .el("cMunFG", issuer.address().city().code())
                        .el("finNF3e", "1")
                        .el("verProc", "Rastro Treino 1.0"));
    }

    private static void item(Xml x, BigDecimal used, BigDecimal total, String rate) {
        x.group("detItem", () -> {
            x.group(
                    "prod",
                    () -> x.el("indOrigemQtd", "2")
                            .el("cProd", "TUSD-TE")
                            .el("xProd", "Consumo de energia elétrica")
                            .el("cClass", "0601001")
                            .el("CFOP", "5253")
                            .el("uMed", "2")
                            .el("qFaturada", used.toPlainString())
                            .el("vItem", TARIFF)
                            .el("vProd", total));
            x.group(
                    "imposto",
                    () -> x.group(
                                    "ICMS00",
                                    () -> x.el("CST", "00")
                                            .el("vBC", total)
                                            .el("pICMS", rate)
                                            .el("vICMS", percent(total, rate)))
                            .group(
                                    "PIS",
                                    () -> x.el("CST", "01")
                                            .el("vBC", total)
                                            .el("pPIS", "1.0000")
                                            .el("vPIS", percent(total, "1.00")))
                            .group(
                                    "COFINS",
                                    () -> x.el("CST", "01")
                                            .el("vBC", total)
                                            .el("pCOFINS", "4.6000")
                                            .el("vCOFINS", percent(total, "4.60"))));
        });
    }
}
