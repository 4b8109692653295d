package dev.rastro.simulator.generator.document;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.signing.SignedXml;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes NF-e (model 55) and NFC-e (model 65), layout 4.00. Not thread-safe. */
public final class NfeWriter {
    private static final String VERSION = "Rastro Treino 1.0";

    private final Press press;
    private final NfeItems items;
    private final NfeCommerce commerce;

    public NfeWriter(Press press) {
        this.press = press;
        items = new NfeItems(press.world().products());
        commerce = new NfeCommerce();
    }

    /** Draws the details of a draft, signs it and has it authorised. */
    public IssuedDocument issue(NfeDraft draft, Dice dice) {
        Company issuer = draft.issuer();
        String uf = issuer.state().code();
        int series = draft.consumer() ? 65 : 1;
        int number = press.number(issuer.cnpj(), draft.model(), series);
        String code = dice.digits(8);
        OffsetDateTime at = draft.issuedAt();
        String key = Keys.key(uf, at, issuer.cnpj(), draft.model(), series, number, draft.emissionType(), code);
        NfeTotals totals = new NfeTotals(items.draw(draft, dice));
        BigDecimal total = totals.document();
        Xml x = new Xml();
        x.group("infNFe", Envelope.NFE.infoAttributes(key), () -> {
            identification(x, draft, key, series, number);
            parties(x, draft);
            int position = 1;
            for (NfeItem item : totals.items()) {
                item.write(x, position++);
            }
            totals.write(x);
            commerce.write(x, draft, number, total, dice);
        });
        String signed = x.toString();
        SignedXml signature = press.signer()
                .sign(
                        signed,
                        Envelope.NFE.namespace(),
                        "NFe" + key,
                        press.signer().authority().credential(issuer));
        // A document issued offline or under EPEC reaches the authority hours later.
        OffsetDateTime registered = draft.emissionType().equals("1")
                ? at.plusSeconds(dice.between(2, 90))
                : at.plusHours(dice.between(2, 30));
        String protocol = press.protocol(uf, registered);
        String supplement = draft.consumer() ? NfceSupplement.of(draft, key, total, signature.digest()) : "";
        String file = Envelope.NFE.file(
                new Envelope.IssueFacts(key, draft.environment(), registered, protocol, draft.authorization()),
                signed,
                supplement,
                signature);
        return new IssuedDocument(
                draft.consumer() ? DfeFamily.NFCE : DfeFamily.NFE,
                key,
                draft.environment(),
                issuer,
                draft.recipient(),
                at,
                registered,
                protocol,
                total,
                signature.digest(),
                "1",
                file);
    }

    private static void identification(Xml x, NfeDraft draft, String key, int series, int number) {
        boolean consumer = draft.consumer() || draft.recipient() == null;
        x.group("ide", () -> {
            x.el("cUF", key.substring(0, 2))
                    .el("cNF", key.substring(35, 43))
                    .el("natOp", draft.nature().text())
                    .el("mod", draft.model())
                    .el("serie", series)
                    .el("nNF", number)
                    .el("dhEmi", draft.issuedAt());
            if (!draft.consumer()) {
                x.el("dhSaiEnt", draft.issuedAt().plusHours(1));
            }
            x.el("tpNF", "1")
                    .el("idDest", draft.interstate() ? "2" : "1")
                    .el("cMunFG", draft.issuer().address().city().code())
                    .el("tpImp", draft.consumer() ? "4" : "1")
                    .el("tpEmis", draft.emissionType())
                    .el("cDV", key.substring(43))
                    .el("tpAmb", draft.environment())
                    .el("finNFe", draft.nature().purpose())
                    .el("indFinal", consumer ? "1" : "0")
                    .el("indPres", draft.consumer() ? "1" : draft.recipient() == null ? "2" : "9");
            if (!draft.consumer() && draft.recipient() == null) {
                x.el("indIntermed", "0");
            }
            x.el("procEmi", "0").el("verProc", VERSION);
            if (!draft.emissionType().equals("1")) {
                x.el("dhCont", draft.issuedAt().minusMinutes(20))
                        .el("xJust", "Indisponibilidade do serviço de autorização (treinamento)");
            }
            for (String reference : draft.references()) {
                x.group("NFref", () -> x.el("refNFe", reference));
            }
        });
    }

    private static void parties(Xml x, NfeDraft draft) {
        Parties.issuer(x, draft.issuer());
        if (draft.recipient() != null) {
            Parties.recipient(x, draft.recipient(), draft.test());
        } else if (draft.person() != null) {
            Parties.recipient(x, draft.person(), draft.test());
        }
        if (draft.delivery() != null) {
            Company place = draft.delivery();
            Parties.place(x, "retirada", draft.issuer(), draft.issuer().address());
            Parties.place(x, "entrega", place, place.address());
        }
        List<Company> readers = draft.carrier() == null ? List.of() : List.of(draft.carrier());
        for (Company reader : readers) {
            x.group("autXML", () -> x.el("CNPJ", reader.cnpj()));
        }
    }
}
