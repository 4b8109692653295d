package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Xml;
import dev.rastro.simulator.generator.world.Company;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;

/** The events of NF-e and NFC-e (layouts e110110 ... e210240, version 1.00). Not thread-safe. */
public final class NfeEvents {
    private static final String VERSION = "Rastro Treino 1.0";
    private static final String CONDITIONS =
            "A Carta de Correcao e disciplinada pelo paragrafo 1o-A do art. 7o do Convenio S/N, de 15 de dezembro de"
                    + " 1970 e pode ser utilizada para regularizacao de erro ocorrido na emissao de documento fiscal,"
                    + " desde que o erro nao esteja relacionado com: I - as variaveis que determinam o valor do imposto"
                    + " tais como: base de calculo, aliquota, diferenca de preco, quantidade, valor da operacao ou da"
                    + " prestacao; II - a correcao de dados cadastrais que implique mudanca do remetente ou do"
                    + " destinatario; III - a data de emissao ou de saida.";

    private final EventWriter writer;

    public NfeEvents(EventWriter writer) {
        this.writer = writer;
    }

    public IssuedEvent correction(IssuedDocument nfe, int sequence, OffsetDateTime at, String text) {
        return write(
                nfe,
                "110110",
                sequence,
                nfe.issuer(),
                at,
                x -> x.el("xCorrecao", text).el("xCondUso", CONDITIONS));
    }

    public IssuedEvent cancellation(IssuedDocument nfe, OffsetDateTime at, String reason) {
        return write(
                nfe,
                "110111",
                1,
                nfe.issuer(),
                at,
                x -> x.el("nProt", nfe.protocol()).el("xJust", reason));
    }

    /** Cancels an NFC-e issued twice, naming the other one (NT 2018.004). */
    public IssuedEvent cancellationByReplacement(IssuedDocument nfce, String otherKey, OffsetDateTime at) {
        return write(
                nfce,
                "110112",
                1,
                nfce.issuer(),
                at,
                x -> author(x, nfce, "1")
                        .el("verAplic", VERSION)
                        .el("nProt", nfce.protocol())
                        .el("xJust", "NFC-e emitida em duplicidade em contingencia")
                        .el("chNFeRef", otherKey));
    }

    public IssuedEvent delivery(IssuedDocument nfe, int sequence, OffsetDateTime at, String document, String receiver) {
        return write(
                nfe,
                "110130",
                sequence,
                nfe.issuer(),
                at,
                x -> author(x, nfe, "1")
                        .el("verAplic", VERSION)
                        .el("dhEntrega", at.minusHours(1))
                        .el("nDoc", document)
                        .el("xNome", receiver)
                        .el("latGPS", "-23.550520")
                        .el("longGPS", "-46.633308")
                        .el("hashComprovante", nfe.digest())
                        .el("dhHashComprovante", at.minusMinutes(30)));
    }

    public IssuedEvent deliveryCancelled(IssuedEvent delivery, OffsetDateTime at) {
        IssuedDocument nfe = delivery.document();
        int sequence = delivery.order().sequence();
        return write(
                nfe,
                "110131",
                sequence,
                nfe.issuer(),
                at,
                x -> author(x, nfe, "1").el("verAplic", VERSION).el("nProtEvento", delivery.protocol()));
    }

    /** EPEC: registered before the NF-e it announces. */
    public IssuedEvent announced(IssuedDocument nfe, OffsetDateTime at) {
        Company recipient = Objects.requireNonNull(nfe.recipient(), "EPEC names a recipient");
        BigDecimal none = new BigDecimal("0.00");
        return write(
                nfe,
                "110140",
                1,
                nfe.issuer(),
                at,
                x -> author(x, nfe, "1")
                        .el("verAplic", VERSION)
                        .el("dhEmi", nfe.issuedAt())
                        .el("tpNF", nfe.operation())
                        .el("IE", nfe.issuer().stateRegistration())
                        .group(
                                "dest",
                                () -> x.el("UF", recipient.uf())
                                        .el("CNPJ", recipient.cnpj())
                                        .el("IE", recipient.stateRegistration())
                                        .el("vNF", nfe.total())
                                        .el("vICMS", none)
                                        .el("vST", none)));
    }

    /** Opens the document to another reader, for example the carrier (NT 2020.007). */
    public IssuedEvent interestedParty(IssuedDocument nfe, Company reader, OffsetDateTime at) {
        return write(
                nfe,
                "110150",
                1,
                nfe.issuer(),
                at,
                x -> author(x, nfe, "1")
                        .el("verAplic", VERSION)
                        .group("autXML", () -> x.el("CNPJ", reader.cnpj()))
                        .el("tpAutorizacao", "0"));
    }

    public IssuedEvent deliveryFailed(IssuedDocument nfe, OffsetDateTime at, String reasonCode) {
        return write(
                nfe,
                "110192",
                1,
                nfe.issuer(),
                at,
                x -> x.el("cOrgaoAutor", nfe.issuer().state().code())
                        .el("verAplic", VERSION)
                        .el("dhTentativaEntrega", at.minusHours(2))
                        .el("nTentativa", "1")
                        .el("tpMotivo", reasonCode)
                        .optional(
                                "xJustMotivo", reasonCode.equals("4") ? "Portaria fechada por feriado municipal" : null)
                        .el("hashTentativaEntrega", nfe.digest())
                        .el("dhHashTentativaEntrega", at.minusHours(1)));
    }

    /**
     * A declaration of the recipient.
     *
     * @param type 210200, 210210, 210220 or 210240
     */
    public IssuedEvent manifestation(IssuedDocument nfe, String type, int sequence, OffsetDateTime at) {
        Company recipient = Objects.requireNonNull(nfe.recipient(), "only a company manifests");
        boolean reasoned = type.equals("210240");
        return write(
                nfe,
                type,
                sequence,
                recipient,
                at,
                x -> x.optional("xJust", reasoned ? "Mercadoria recusada no recebimento por avaria" : null));
    }

    private IssuedEvent write(
            IssuedDocument nfe, String type, int sequence, Company author, OffsetDateTime at, Consumer<Xml> details) {
        return writer.write(nfe, new EventOrder(type, sequence, author, at, "", details));
    }

    private static Xml author(Xml x, IssuedDocument nfe, String kind) {
        return x.el("cOrgaoAutor", nfe.issuer().state().code()).el("tpAutor", kind);
    }
}
