package dev.rastro.simulator.generator.document;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Municipality;
import dev.rastro.simulator.generator.world.Person;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** Writes MDF-e (model 58, road, layout 3.00) that gather CT-e. Not thread-safe. */
public final class MdfeWriter {
    private final Press press;

    public MdfeWriter(Press press) {
        this.press = press;
    }

    /**
     * A manifest for the CT-e of one trip; loaded and unloaded where the goods of the first NF-e start and end.
     *
     * @param freight CT-e of the carrier
     * @param goods the NF-e under them
     */
    public IssuedDocument issue(
            Company carrier, List<IssuedDocument> freight, List<IssuedDocument> goods, OffsetDateTime at, Dice dice) {
        Municipality start = goods.getFirst().issuer().address().city();
        Municipality goal = goal(goods);
        int number = press.number(carrier.cnpj(), "58", 1);
        String key = Keys.key(carrier.state().code(), at, carrier.cnpj(), "58", 1, number, "1", dice.digits(8));
        BigDecimal cargo = goods.stream().map(IssuedDocument::total).reduce(Money.ZERO, BigDecimal::add);
        Person driver = dice.pick(press.world().people());
        Xml x = new Xml();
        x.group("infMDFe", Envelope.MDFE.infoAttributes(key), () -> {
            identification(x, key, number, at, start, goal);
            Parties.carrier(x, carrier, false);
            x.group("infModal", Xml.attributes("versaoModal", "3.00"), () -> road(x, carrier, goods, driver, dice));
            x.group(
                    "infDoc",
                    () -> x.group("infMunDescarga", () -> {
                        x.el("cMunDescarga", goal.code()).el("xMunDescarga", goal.name());
                        for (IssuedDocument cte : freight) {
                            x.group("infCTe", () -> x.el("chCTe", cte.key()));
                        }
                    }));
            x.group(
                    "tot",
                    () -> x.el("qCTe", freight.size())
                            .el("vCarga", cargo)
                            .el("cUnid", "01")
                            .el(
                                    "qCarga",
                                    BigDecimal.valueOf(dice.between(50_000, 90_000_000), 4)
                                            .toPlainString()));
            x.group("infAdic", () -> x.el("infCpl", "Manifesto fictício de treinamento."));
        });
        String qr = Filing.qrCode("infMDFeSupl", "qrCodMDFe", "MDFe", key);
        return new Filing(DfeFamily.MDFE, Envelope.MDFE, key, carrier, null, at, cargo, x.toString(), qr)
                .authorised(press);
    }

    /** Where the trip of these goods ends. */
    public static Municipality goal(List<IssuedDocument> goods) {
        return Objects.requireNonNull(goods.getFirst().recipient(), "goods go to a company")
                .address()
                .city();
    }

    private static void identification(
            Xml x, String key, int number, OffsetDateTime at, Municipality start, Municipality goal) {
        x.group(
                "ide",
                () -> x.el("cUF", key.substring(0, 2))
                        .el("tpAmb", "1")
                        .el("tpEmit", "1")
                        .el("mod", "58")
                        .el("serie", "1")
                        .el("nMDF", number)
                        .el("cMDF", key.substring(35, 43))
                        .el("cDV", key.substring(43))
                        .el("modal", "1")
                        .el("dhEmi", at)
                        .el("tpEmis", "1")
                        .el("procEmi", "0")
                        .el("verProc", "Rastro Treino 1.0")
                        .el("UFIni", start.uf())
                        .el("UFFim", goal.uf())
                        .group(
                                "infMunCarrega",
                                () -> x.el("cMunCarrega", start.code()).el("xMunCarrega", start.name()))
                        .el("dhIniViagem", at.plusHours(1)));
    }

    private static void road(Xml x, Company carrier, List<IssuedDocument> goods, Person driver, Dice dice) {
        x.group("rodo", () -> {
            x.group(
                    "infANTT",
                    () -> x.el("RNTRC", dice.digits(8))
                            .group(
                                    "infContratante",
                                    () -> x.el("CNPJ", goods.getFirst().issuer().cnpj())));
            x.group(
                    "veicTracao",
                    () -> x.el("cInt", "V" + dice.digits(3))
                            .el("placa", NfeCommerce.plate(dice))
                            .el("tara", dice.between(5_000, 12_000))
                            .el("capKG", dice.between(14_000, 32_000))
                            .group(
                                    "condutor",
                                    () -> x.el("xNome", driver.name()).el("CPF", driver.cpf()))
                            .el("tpRod", "03")
                            .el("tpCar", "02")
                            .el("UF", carrier.uf()));
        });
    }
}
