package dev.rastro.simulator.generator.document;

import static dev.rastro.simulator.generator.document.Money.percent;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.generator.signing.SignedXml;
import dev.rastro.simulator.generator.world.Address;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Dice;
import dev.rastro.simulator.generator.world.TaxIds;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes NFS-e of the national standard, layout 1.01, with the signed DPS inside. Not thread-safe. */
public final class NfseWriter {
    /** Namespace of NFS-e, DPS and events. */
    public static final String NAMESPACE = "http://www.sped.fazenda.gov.br/nfse";

    public static final String VERSION = "1.01";
    private static final String RATE = "3.00";
    private static final List<String> SERVICES = List.of(
            "010701\tSuporte técnico em informática, inclusive instalação e manutenção de programas",
            "171901\tContabilidade, inclusive serviços técnicos e auxiliares",
            "140101\tLubrificação, limpeza, revisão e conserto de máquinas e equipamentos",
            "071001\tLimpeza, manutenção e conservação de imóveis");

    private final Press press;

    public NfseWriter(Press press) {
        this.press = press;
    }

    /**
     * An NFS-e.
     *
     * @param replaced key of the NFS-e this one replaces, or {@code null}
     */
    public IssuedDocument issue(
            Company provider, Company taker, @Nullable String replaced, OffsetDateTime at, Dice dice) {
        int number = press.number(provider.cnpj(), "NFSe", 1);
        String city = provider.address().city().code();
        String body = city + "2" + "2" + provider.cnpj() + Keys.padded(number, 13) + Keys.padded(at.getYear() % 100, 2)
                + Keys.padded(at.getMonthValue(), 2) + dice.digits(9);
        String key = TaxIds.key(body);
        BigDecimal value = dice.cents(15_000, 2_500_000);
        String[] service = dice.pick(SERVICES).split("\t", -1);
        String dps = declaration(provider, taker, replaced, at, number, value, service);
        Xml x = new Xml();
        x.group("infNFSe", Xml.attributes("Id", "NFS" + key), () -> {
            x.el("xLocEmi", provider.address().city().name())
                    .el("xLocPrestacao", provider.address().city().name())
                    .el("nNFSe", number)
                    .el("cLocIncid", city)
                    .el("xLocIncid", provider.address().city().name())
                    .el("xTribNac", service[1])
                    .el("verAplic", "TREINO-1.0")
                    .el("ambGer", "2")
                    .el("tpEmis", "1")
                    .el("cStat", replaced == null ? "100" : "102")
                    .el("dhProc", at.plusSeconds(3))
                    .el("nDFSe", number);
            issuer(x, provider);
            x.group(
                    "valores",
                    () -> x.el("vBC", value)
                            .el("pAliqAplic", RATE)
                            .el("vISSQN", percent(value, RATE))
                            .el("vLiq", value));
            x.group("DPS", Xml.attributes("versao", VERSION), () -> x.raw(dps));
        });
        String signed = x.toString();
        SignedXml signature = press.signer()
                .sign(
                        signed,
                        NAMESPACE,
                        "NFS" + key,
                        press.signer().authority().credential(press.world().authority()));
        Xml file = new Xml();
        file.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .group(
                        "NFSe",
                        Xml.attributes("versao", VERSION, "xmlns", NAMESPACE),
                        () -> file.raw(signed).raw(signature.signature()));
        return new IssuedDocument(
                DfeFamily.NFSE,
                key,
                "1",
                provider,
                taker,
                at,
                at.plusSeconds(3),
                Integer.toString(number),
                value,
                signature.digest(),
                "1",
                file.toString());
    }

    private static void issuer(Xml x, Company provider) {
        Address address = provider.address();
        x.group(
                "emit",
                () -> x.el("CNPJ", provider.cnpj())
                        .el("IM", provider.municipalRegistration())
                        .el("xNome", provider.name())
                        .group(
                                "enderNac",
                                () -> x.el("xLgr", address.street())
                                        .el("nro", address.number())
                                        .el("xBairro", address.district())
                                        .el("cMun", address.city().code())
                                        .el("UF", address.city().uf())
                                        .el("CEP", address.zip()))
                        .el("fone", provider.phone())
                        .el("email", provider.email()));
    }

    /** infDPS and its signature by the provider. */
    private String declaration(
            Company provider,
            Company taker,
            @Nullable String replaced,
            OffsetDateTime at,
            int number,
            BigDecimal value,
            String[] service) {
        String city = provider.address().city().code();
        String id = "DPS" + city + "2" + provider.cnpj() + "00001" + Keys.padded(number, 15);
        Xml x = new Xml();
        x.group("infDPS", Xml.attributes("Id", id), () -> {
            x.el("tpAmb", "1")
                    .el("dhEmi", at)
                    .el("verAplic", "Rastro Treino 1.0")
                    .el("serie", "1")
                    .el("nDPS", number)
                    .el("dCompet", at.toLocalDate().toString())
                    .el("tpEmit", "1")
                    .el("cLocEmi", city);
            if (replaced != null) {
                x.group(
                        "subst",
                        () -> x.el("chSubstda", replaced)
                                .el("cMotivo", "99")
                                .el("xMotivo", "Correção da descrição do serviço prestado"));
            }
            x.group(
                    "prest",
                    () -> x.el("CNPJ", provider.cnpj())
                            .el("IM", provider.municipalRegistration())
                            .group("regTrib", () -> x.el("opSimpNac", "1").el("regEspTrib", "0")));
            x.group("toma", () -> {
                x.el("CNPJ", taker.cnpj()).el("xNome", taker.name());
                Address address = taker.address();
                x.group(
                        "end",
                        () -> x.group(
                                        "endNac",
                                        () -> x.el("cMun", address.city().code())
                                                .el("CEP", address.zip()))
                                .el("xLgr", address.street())
                                .el("nro", address.number())
                                .el("xBairro", address.district()));
            });
            x.group(
                    "serv",
                    () -> x.group("locPrest", () -> x.el("cLocPrestacao", city))
                            .group(
                                    "cServ",
                                    () -> x.el("cTribNac", service[0])
                                            .el("xDescServ", service[1] + " - competência " + at.toLocalDate())));
            x.group(
                    "valores",
                    () -> x.group("vServPrest", () -> x.el("vServ", value))
                            .group(
                                    "trib",
                                    () -> x.group(
                                                    "tribMun",
                                                    () -> x.el("tribISSQN", "1").el("tpRetISSQN", "1"))
                                            .group("totTrib", () -> x.el("indTotTrib", "0"))));
        });
        String signed = x.toString();
        return signed
                + press.signer()
                        .sign(signed, NAMESPACE, id, press.signer().authority().credential(provider))
                        .signature();
    }
}
