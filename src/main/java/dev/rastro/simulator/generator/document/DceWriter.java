package dev.rastro.simulator.generator.document;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.world.Address;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.Person;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Writes DC-e (model 99, layout 1.00): a declaration of content for goods that are not sold. Not thread-safe. */
public final class DceWriter {
    private final Press press;

    public DceWriter(Press press) {
        this.press = press;
    }

    public IssuedDocument issue(Company sender, OffsetDateTime at, Dice dice) {
        Person receiver = dice.pick(press.world().people());
        int number = press.number(sender.cnpj(), "99", 0);
        // After tpEmis: kind of issuer (2: marketplace or company), site, six digits.
        String key = Keys.key(sender.state().code(), at, sender.cnpj(), "99", 0, number, "1", "20" + dice.digits(6));
        BigDecimal value = dice.cents(1_000, 90_000);
        Xml x = new Xml();
        x.group("infDCe", Envelope.DCE.infoAttributes(key), () -> {
            x.group(
                    "ide",
                    () -> x.el("cUF", key.substring(0, 2))
                            .el("cDC", key.substring(37, 43))
                            .el("mod", "99")
                            .el("serie", "0")
                            .el("nDC", number)
                            .el("dhEmi", at)
                            .el("tpEmis", "1")
                            .el("tpEmit", "2")
                            .el("nSiteAutoriz", "0")
                            .el("cDV", key.substring(43))
                            .el("tpAmb", "1")
                            .el("verProc", "Rastro Treino 1.0"));
            x.group("emit", () -> {
                x.el("CNPJ", sender.cnpj()).el("xNome", sender.name());
                address(x, "enderEmit", sender.address());
            });
            x.group("dest", () -> {
                x.el("CPF", receiver.cpf()).el("xNome", receiver.name());
                address(x, "enderDest", receiver.address());
            });
            x.group(
                    "det",
                    Xml.attributes("nItem", "1"),
                    () -> x.group(
                            "prod",
                            () -> x.el("xProd", "Amostra sem valor comercial")
                                    .el("NCM", "99")
                                    .el("qCom", "1.0000")
                                    .el("vUnCom", value)
                                    .el("vProd", value)));
            x.group("total", () -> x.el("vDC", value));
            x.group("transp", () -> x.el("modTrans", "0"));
            x.group(
                    "infDec",
                    () -> x.el("xObs1", "Declaro que o conteúdo não constitui objeto de mercancia.")
                            .el("xObs2", "Documento fictício de treinamento."));
        });
        String qr = Filing.qrCode("infDCeSupl", "qrCodDCe", "DCe", key);
        return new Filing(DfeFamily.DCE, Envelope.DCE, key, sender, null, at, value, x.toString(), qr)
                .authorised(press);
    }

    private static void address(Xml x, String element, Address address) {
        x.group(element, () -> {
            Parties.street(x, address);
            x.el("UF", address.city().uf()).el("CEP", address.zip());
        });
    }
}
