package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.ZERO;
import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Municipality;
import dev.rastro.simulator.generator.world.Person;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Writes BP-e (model 63, layout 1.00): a bus ticket bought by a company for a traveller. Not thread-safe. */
public final class BpeWriter {
    private final Press press;

    public BpeWriter(Press press) {
        this.press = press;
    }

    public IssuedDocument issue(Company issuer, Company buyer, OffsetDateTime at, Dice dice) {
        Person traveller = dice.pick(press.world().people());
        Municipality from = issuer.address().city();
        Municipality to = traveller.address().city();
        int number = press.number(issuer.cnpj(), "63", 1);
        String key = Keys.key(issuer.state().code(), at, issuer.cnpj(), "63", 1, number, "1", dice.digits(8));
        BigDecimal fare = dice.cents(4_000, 45_000);
        BigDecimal fee = dice.cents(300, 1_200);
        BigDecimal total = fare.add(fee);
        OffsetDateTime boarding = at.plusDays(dice.between(1, 10));
        Xml x = new Xml();
        x.group("infBPe", Envelope.BPE.infoAttributes(key), () -> {
            identification(x, key, number, from, to, at);
            x.group("emit", () -> {
                x.el("CNPJ", issuer.cnpj())
                        .el("IE", issuer.stateRegistration())
                        .el("xNome", issuer.name())
                        .el("xFant", issuer.tradeName())
                        .el("IM", issuer.municipalRegistration())
                        .el("CNAE", "4922101")
                        .el("CRT", issuer.crt());
                Parties.address(x, "enderEmit", issuer.address(), issuer.phone(), false);
            });
            x.group("comp", () -> {
                x.el("xNome", buyer.name()).el("CNPJ", buyer.cnpj()).el("IE", buyer.stateRegistration());
                Parties.address(x, "enderComp", buyer.address(), null, false);
            });
            x.group(
                    "infPassagem",
                    () -> x.el("cLocOrig", from.code())
                            .el("xLocOrig", from.name())
                            .el("cLocDest", to.code())
                            .el("xLocDest", to.name())
                            .el("dhEmb", boarding)
                            .el("dhValidade", at.plusYears(1))
                            .group(
                                    "infPassageiro",
                                    () -> x.el("xNome", traveller.name())
                                            .el("CPF", traveller.cpf())
                                            .el("tpDoc", "1")
                                            .el("nDoc", dice.digits(9))));
            x.group(
                    "infViagem",
                    () -> x.el("cPercurso", dice.digits(6))
                            .el("xPercurso", from.name() + " - " + to.name())
                            .el("tpViagem", "00")
                            .el("tpServ", "1")
                            .el("tpAcomodacao", "1")
                            .el("tpTrecho", "1")
                            .el("dhViagem", boarding)
                            .el("poltrona", dice.between(1, 44)));
            x.group(
                    "infValorBPe",
                    () -> x.el("vBP", total)
                            .el("vDesconto", ZERO)
                            .el("vPgto", total)
                            .el("vTroco", ZERO)
                            .group("Comp", () -> x.el("tpComp", "01").el("vComp", fare))
                            .group("Comp", () -> x.el("tpComp", "03").el("vComp", fee)));
            x.group(
                    "imp",
                    () -> x.group(
                            "ICMS",
                            () -> x.group(
                                    "ICMS00",
                                    () -> x.el("CST", "00")
                                            .el("vBC", total)
                                            .el("pICMS", "12.00")
                                            .el("vICMS", percent(total, "12.00")))));
            x.group("pag", () -> x.el("tPag", "01").el("vPag", total));
        });
        String qr = Filing.qrCode("infBPeSupl", "qrCodBPe", "BPe", key);
        return new Filing(DfeFamily.BPE, Envelope.BPE, key, issuer, buyer, at, total, x.toString(), qr)
                .authorised(press);
    }

    private static void identification(
            Xml x, String key, int number, Municipality from, Municipality to, OffsetDateTime at) {
        x.group(
                "ide",
                () -> x.el("cUF", key.substring(0, 2))
                        .el("tpAmb", "1")
                        .el("mod", "63")
                        .el("serie", "1")
                        .el("nBP", number)
                        .el("cBP", key.substring(35, 43))
                        .el("cDV", key.substring(43))
                        .el("modal", "1")
                        .el("dhEmi", at)
                        .el("tpEmis", "1")
                        .el("verProc", "Rastro Treino 1.0")
                        .el("tpBPe", "0")
                        .el("indPres", "1")
                        .el("UFIni", from.uf())
                        .el("cMunIni", from.code())
                        .el("UFFim", to.uf())
                        .el("cMunFim", to.code()));
    }
}
