package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Municipality;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes CT-e (model 57, road, layout 4.00) over NF-e. Not thread-safe. */
public final class CteWriter {
    private static final String RATE = "12.00";
    private final Press press;

    public CteWriter(Press press) {
        this.press = press;
    }

    /**
     * A CT-e for goods under NF-e of one sender to one recipient.
     *
     * @param goods at least one NF-e between companies
     * @param sender whether the sender pays the freight (else the recipient)
     * @param replaced key of the CT-e this one replaces, or {@code null}
     */
    public IssuedDocument issue(
            Company carrier,
            List<IssuedDocument> goods,
            boolean sender,
            @Nullable String replaced,
            OffsetDateTime at,
            Dice dice) {
        IssuedDocument first = goods.getFirst();
        Company from = first.issuer();
        Company to = Objects.requireNonNull(first.recipient(), "goods go to a company");
        String uf = carrier.state().code();
        int number = press.number(carrier.cnpj(), "57", 1);
        String key = Keys.key(uf, at, carrier.cnpj(), "57", 1, number, "1", dice.digits(8));
        BigDecimal cargo = goods.stream().map(IssuedDocument::total).reduce(Money.ZERO, BigDecimal::add);
        List<BigDecimal> components = List.of(
                percent(cargo, "2.80").add(dice.cents(8_000, 60_000)), percent(cargo, "0.30"), dice.cents(500, 9_000));
        BigDecimal total = components.stream().reduce(Money.ZERO, BigDecimal::add);
        Xml x = new Xml();
        x.group("infCte", Envelope.CTE.infoAttributes(key), () -> {
            x.group("ide", () -> {
                identification(x, key, number, carrier, from, to, at, replaced != null);
                x.el("retira", "1").el("indIEToma", "1").group("toma3", () -> x.el("toma", sender ? "0" : "3"));
            });
            x.group("compl", () -> x.el("xObs", "Transporte fictício de treinamento, sem valor fiscal."));
            Parties.carrier(x, carrier, true);
            Parties.freightParty(x, "rem", "enderReme", from);
            Parties.freightParty(x, "dest", "enderDest", to);
            price(x, total, components);
            taxes(x, total);
            x.group("infCTeNorm", () -> cargo(x, goods, cargo, replaced, dice));
        });
        String qr = Filing.qrCode("infCTeSupl", "qrCodCTe", "CTe", key);
        Company payer = sender ? from : to;
        return new Filing(DfeFamily.CTE, Envelope.CTE, key, carrier, payer, at, total, x.toString(), qr)
                .authorised(press);
    }

    private static void identification(
            Xml x,
            String key,
            int number,
            Company carrier,
            Company from,
            Company to,
            OffsetDateTime at,
            boolean replaces) {
        Municipality base = carrier.address().city();
        Municipality start = from.address().city();
        Municipality goal = to.address().city();
        x.el("cUF", key.substring(0, 2))
                .el("cCT", key.substring(35, 43))
                .el("CFOP", start.uf().equals(goal.uf()) ? "5353" : "6353")
                .el("natOp", "Prestação de serviço de transporte a comércio")
                .el("mod", "57")
                .el("serie", "1")
                .el("nCT", number)
                .el("dhEmi", at)
                .el("tpImp", "1")
                .el("tpEmis", "1")
                .el("cDV", key.substring(43))
                .el("tpAmb", "1")
                .el("tpCTe", replaces ? "3" : "0")
                .el("procEmi", "0")
                .el("verProc", "Rastro Treino 1.0");
        place(x, "Env", base);
        x.el("modal", "01").el("tpServ", "0");
        place(x, "Ini", start);
        place(x, "Fim", goal);
    }

    static void place(Xml x, String suffix, Municipality city) {
        x.el("cMun" + suffix, city.code()).el("xMun" + suffix, city.name()).el("UF" + suffix, city.uf());
    }

    private static void price(Xml x, BigDecimal total, List<BigDecimal> components) {
        List<String> names = List.of("FRETE PESO", "GRIS", "PEDAGIO");
        x.group("vPrest", () -> {
            x.el("vTPrest", total).el("vRec", total);
            for (int i = 0; i < components.size(); i++) {
                int index = i;
                x.group("Comp", () -> x.el("xNome", names.get(index)).el("vComp", components.get(index)));
            }
        });
    }

    private static void taxes(Xml x, BigDecimal total) {
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
    }

    private static void cargo(
            Xml x, List<IssuedDocument> goods, BigDecimal value, @Nullable String replaced, Dice dice) {
        x.group(
                "infCarga",
                () -> x.el("vCarga", value)
                        .el("proPred", "MERCADORIAS DIVERSAS")
                        .group(
                                "infQ",
                                () -> x.el("cUnid", "01")
                                        .el("tpMed", "PESO BRUTO")
                                        .el(
                                                "qCarga",
                                                BigDecimal.valueOf(dice.between(50_000, 90_000_000), 4)
                                                        .toPlainString())));
        x.group("infDoc", () -> {
            for (IssuedDocument document : goods) {
                x.group("infNFe", () -> x.el("chave", document.key()));
            }
        });
        x.group(
                "infModal",
                Xml.attributes("versaoModal", "4.00"),
                () -> x.group("rodo", () -> x.el("RNTRC", dice.digits(8))));
        if (replaced != null) {
            x.group("infCteSub", () -> x.el("chCte", replaced));
        }
    }
}
