package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Municipality;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Writes CT-e OS (model 67, layout 4.00): passengers carried for a company. Not thread-safe. */
public final class CteOsWriter {
    private static final String RATE = "12.00";
    private final Press press;

    public CteOsWriter(Press press) {
        this.press = press;
    }

    public IssuedDocument issue(Company carrier, Company customer, OffsetDateTime at, Dice dice) {
        int number = press.number(carrier.cnpj(), "67", 1);
        String key = Keys.key(carrier.state().code(), at, carrier.cnpj(), "67", 1, number, "1", dice.digits(8));
        BigDecimal total = dice.cents(60_000, 900_000);
        Municipality from = carrier.address().city();
        Municipality to = customer.address().city();
        Xml x = new Xml();
        x.group("infCte", Envelope.CTE_OS.infoAttributes(key), () -> {
            x.group("ide", () -> {
                x.el("cUF", key.substring(0, 2))
                        .el("cCT", key.substring(35, 43))
                        .el("CFOP", from.uf().equals(to.uf()) ? "5357" : "6357")
                        .el("natOp", "Transporte de pessoas por fretamento")
                        .el("mod", "67")
                        .el("serie", "1")
                        .el("nCT", number)
                        .el("dhEmi", at)
                        .el("tpImp", "1")
                        .el("tpEmis", "1")
                        .el("cDV", key.substring(43))
                        .el("tpAmb", "1")
                        .el("tpCTe", "0")
                        .el("procEmi", "0")
                        .el("verProc", "Rastro Treino 1.0");
                CteWriter.place(x, "Env", from);
                x.el("modal", "01").el("tpServ", "6").el("indIEToma", "1");
                CteWriter.place(x, "Ini", from);
                CteWriter.place(x, "Fim", to);
            });
            Parties.carrier(x, carrier, true);
            Parties.freightParty(x, "toma", "enderToma", customer);
            x.group(
                    "vPrest",
                    () -> x.el("vTPrest", total)
                            .el("vRec", total)
                            .group("Comp", () -> x.el("xNome", "FRETAMENTO").el("vComp", total)));
            x.group(
                    "imp",
                    () -> x.group(
                            "ICMS",
                            () -> x.group(
                                    "ICMS00",
                                    () -> x.el("CST", "00")
                                            .el("vBC", total)
                                            .el("pICMS", RATE)
                                            .el("vICMS", percent(total, RATE)))));
            x.group("infCTeNorm", () -> {
                x.group(
                        "infServico",
                        () -> x.el("xDescServ", "Transporte de funcionários")
                                .group("infQ", () -> x.el("qCarga", dice.between(10, 44) + ".0000")));
                x.group(
                        "infModal",
                        Xml.attributes("versaoModal", "4.00"),
                        () -> x.group("rodoOS", () -> x.el("TAF", dice.digits(12))));
            });
        });
        String qr = Filing.qrCode("infCTeSupl", "qrCodCTe", "CTe", key);
        return new Filing(DfeFamily.CTE_OS, Envelope.CTE_OS, key, carrier, customer, at, total, x.toString(), qr)
                .authorised(press);
    }
}
