package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Xml;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.Municipality;
import dev.rastro.simulator.generator.world.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The events of CT-e (4.00) and MDF-e (3.00) that taxpayers register. Not thread-safe. */
public final class FreightEvents {
    private static final String CONDITIONS =
            "A Carta de Correcao e disciplinada pelo Art. 58-B do CONVENIO/SINIEF 06/89: Fica permitida a utilizacao"
                    + " de carta de correcao, para regularizacao de erro ocorrido na emissao de documentos fiscais"
                    + " relativos a prestacao de servico de transporte, desde que o erro nao esteja relacionado com: I"
                    + " - as variaveis que determinam o valor do imposto tais como: base de calculo, aliquota, diferenca"
                    + " de preco, quantidade, valor da prestacao;II - a correcao de dados cadastrais que implique"
                    + " mudanca do emitente, tomador, remetente ou do destinatario;III - a data de emissao ou de saida.";

    private final EventWriter writer;

    public FreightEvents(EventWriter writer) {
        this.writer = writer;
    }

    /** Cancels any document whose family wraps it as evCanc..., for example evCancCTe. */
    public IssuedEvent cancellation(IssuedDocument document, OffsetDateTime at, String reason) {
        String wrapper = "evCanc"
                + switch (document.family()) {
                    case CTE, CTE_OS -> "CTe";
                    default -> document.family().label().replace("-", "");
                };
        return write(
                document,
                "110111",
                document.issuer(),
                at,
                wrapper,
                x -> x.el("nProt", document.protocol()).el("xJust", reason));
    }

    public IssuedEvent correction(IssuedDocument cte, int sequence, OffsetDateTime at) {
        EventOrder order = new EventOrder(
                "110110",
                sequence,
                cte.issuer(),
                at,
                "evCCeCTe",
                x -> x.group(
                                "infCorrecao",
                                () -> x.el("grupoAlterado", "compl")
                                        .el("campoAlterado", "xObs")
                                        .el("valorAlterado", "Entrega agendada para o período da tarde"))
                        .el("xCondUso", CONDITIONS));
        return writer.write(cte, order);
    }

    public IssuedEvent delivery(IssuedDocument cte, List<IssuedDocument> goods, OffsetDateTime at) {
        return write(cte, "110180", cte.issuer(), at, "evCECTe", x -> {
            x.el("nProt", cte.protocol())
                    .el("dhEntrega", at.minusHours(1))
                    .el("nDoc", "123456789")
                    .el("xNome", "Recebedor da portaria")
                    .el("hashEntrega", cte.digest())
                    .el("dhHashEntrega", at.minusMinutes(20));
            for (IssuedDocument nfe : goods) {
                x.group("infEntrega", () -> x.el("chNFe", nfe.key()));
            }
        });
    }

    public IssuedEvent deliveryCancelled(IssuedEvent delivery, OffsetDateTime at) {
        IssuedDocument cte = delivery.document();
        return write(
                cte,
                "110181",
                cte.issuer(),
                at,
                "evCancCECTe",
                x -> x.el("nProt", cte.protocol()).el("nProtCE", delivery.protocol()));
    }

    public IssuedEvent deliveryFailed(IssuedDocument cte, List<IssuedDocument> goods, OffsetDateTime at) {
        return write(cte, "110190", cte.issuer(), at, "evIECTe", x -> {
            x.el("nProt", cte.protocol())
                    .el("dhTentativaEntrega", at.minusHours(1))
                    .el("nTentativa", "001")
                    .el("tpMotivo", "2");
            for (IssuedDocument nfe : goods) {
                x.group("infEntrega", () -> x.el("chNFe", nfe.key()));
            }
        });
    }

    /** The payer of the freight disagrees with the service (45 days, MOC CT-e 4.00, 6.5). */
    public IssuedEvent disagreement(IssuedDocument cte, OffsetDateTime at) {
        return write(
                cte,
                "610110",
                payer(cte),
                at,
                "evPrestDesacordo",
                x -> x.el("indDesacordoOper", "1")
                        .el("xObs", "Valor do frete diverge da cotação aprovada pelo tomador"));
    }

    public IssuedEvent disagreementCancelled(IssuedEvent disagreement, OffsetDateTime at) {
        IssuedDocument cte = disagreement.document();
        return write(
                cte,
                "610111",
                payer(cte),
                at,
                "evCancPrestDesacordo",
                x -> x.el("nProtEvPrestDes", disagreement.protocol()));
    }

    public IssuedEvent closed(IssuedDocument mdfe, Municipality where, OffsetDateTime at) {
        return write(
                mdfe,
                "110112",
                mdfe.issuer(),
                at,
                "evEncMDFe",
                x -> x.el("nProt", mdfe.protocol())
                        .el("dtEnc", at.toLocalDate().toString())
                        .el("cUF", where.state().code())
                        .el("cMun", where.code()));
    }

    public IssuedEvent driverAdded(IssuedDocument mdfe, Person driver, OffsetDateTime at) {
        return write(
                mdfe,
                "110114",
                mdfe.issuer(),
                at,
                "evIncCondutorMDFe",
                x -> x.group("condutor", () -> x.el("xNome", driver.name()).el("CPF", driver.cpf())));
    }

    /** A passenger who did not board (BP-e). */
    public IssuedEvent notBoarded(IssuedDocument ticket, OffsetDateTime at) {
        return write(
                ticket,
                "110115",
                ticket.issuer(),
                at,
                "evNaoEmbBPe",
                x -> x.el("nProt", ticket.protocol()).el("xJust", "Passageiro ausente no horario do embarque"));
    }

    private static Company payer(IssuedDocument cte) {
        return Objects.requireNonNull(cte.recipient(), "the payer of a CT-e");
    }

    private IssuedEvent write(
            IssuedDocument document,
            String type,
            Company author,
            OffsetDateTime at,
            String wrapper,
            Consumer<Xml> details) {
        return writer.write(document, new EventOrder(type, 1, author, at, wrapper, details));
    }
}
