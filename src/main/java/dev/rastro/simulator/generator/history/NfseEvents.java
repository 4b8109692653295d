package dev.rastro.simulator.generator.history;

import dev.rastro.simulator.generator.document.IssuedDocument;
import dev.rastro.simulator.generator.document.Keys;
import dev.rastro.simulator.generator.document.NfseWriter;
import dev.rastro.simulator.generator.document.Press;
import dev.rastro.simulator.generator.document.Xml;
import dev.rastro.simulator.generator.world.Company;
import dev.rastro.simulator.generator.world.TaxIds;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;

/** The events of NFS-e (layout 1.01): evento around the signed request. Not thread-safe. */
public final class NfseEvents {
    private static final String OFFICER = TaxIds.cpf("900000002");

    private final Press press;

    public NfseEvents(Press press) {
        this.press = press;
    }

    public IssuedEvent cancellation(IssuedDocument nfse, OffsetDateTime at) {
        return write(
                nfse,
                "101101",
                nfse.issuer(),
                at,
                "Cancelamento de NFS-e",
                x -> x.el("cMotivo", "1").el("xMotivo", "Erro na emissão do documento"));
    }

    public IssuedEvent replaced(IssuedDocument nfse, String by, OffsetDateTime at) {
        return write(
                nfse,
                "105102",
                nfse.issuer(),
                at,
                "Cancelamento de NFS-e por Substituição",
                x -> x.el("cMotivo", "99")
                        .el("xMotivo", "Correção da descrição do serviço prestado")
                        .el("chSubstituta", by));
    }

    public IssuedEvent reviewRequested(IssuedDocument nfse, OffsetDateTime at) {
        return write(
                nfse,
                "101103",
                nfse.issuer(),
                at,
                "Solicitação de Análise Fiscal para Cancelamento de NFS-e",
                x -> x.el("cMotivo", "1").el("xMotivo", "Serviço não prestado; prazo de cancelamento vencido"));
    }

    /** The municipality's answer to a request for review. */
    public IssuedEvent reviewed(IssuedDocument nfse, boolean granted, OffsetDateTime at) {
        return write(
                nfse,
                granted ? "105104" : "105105",
                press.world().authority(),
                at,
                "Cancelamento de NFS-e " + (granted ? "Deferido" : "Indeferido") + " por Análise Fiscal",
                x -> x.el("CPFAgTrib", OFFICER)
                        .el("cMotivo", "1")
                        .el("xMotivo", "Análise concluída pela administração municipal"));
    }

    /** Blocks the cancellation by order of the municipality. */
    public IssuedEvent blocked(IssuedDocument nfse, OffsetDateTime at) {
        return write(
                nfse,
                "305102",
                press.world().authority(),
                at,
                "Bloqueio de NFS-e por Ofício",
                x -> x.el("CPFAgTrib", OFFICER)
                        .el("codEvento", "e101101")
                        .el("xMotivo", "Procedimento de fiscalização em curso"));
    }

    public IssuedEvent confirmedByTaker(IssuedDocument nfse, OffsetDateTime at) {
        Company taker = Objects.requireNonNull(nfse.recipient(), "a taker that is a company");
        return write(nfse, "203202", taker, at, "Manifestação de NFS-e - Confirmação do Tomador", x -> {});
    }

    private IssuedEvent write(
            IssuedDocument nfse,
            String type,
            Company author,
            OffsetDateTime at,
            String description,
            Consumer<Xml> details) {
        String ns = NfseWriter.NAMESPACE;
        String version = NfseWriter.VERSION;
        String requestId = "PRE" + nfse.key() + type;
        Xml request = new Xml();
        request.group(
                "infPedReg",
                Xml.attributes("Id", requestId),
                () -> request.el("tpAmb", nfse.environment())
                        .el("verAplic", "Rastro Treino 1.0")
                        .el("dhEvento", at)
                        .el("CNPJAutor", author.cnpj())
                        .el("chNFSe", nfse.key())
                        .group("e" + type, () -> {
                            request.el("xDesc", description);
                            details.accept(request);
                        }));
        String signedRequest = request.toString() + sign(request.toString(), requestId, author);
        String id = "EVT" + nfse.key() + type + Keys.padded(1, 3);
        Xml event = new Xml();
        OffsetDateTime registered = at.plusSeconds(5);
        event.group(
                "infEvento",
                Xml.attributes("Id", id),
                () -> event.el("verAplic", "TREINO-1.0")
                        .el("ambGer", "2")
                        .el("nSeqEvento", 1)
                        .el("dhProc", registered)
                        .el("nDFSe", nfse.protocol())
                        .group("pedRegEvento", Xml.attributes("versao", version), () -> event.raw(signedRequest)));
        String signed = event.toString();
        Xml file = new Xml();
        file.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .group(
                        "evento",
                        Xml.attributes("versao", version, "xmlns", ns),
                        () -> file.raw(signed)
                                .raw(sign(signed, id, press.world().authority())));
        EventOrder order = new EventOrder(type, 1, author, at, "e" + type, details);
        return new IssuedEvent(nfse, order, id, registered, file.toString());
    }

    private String sign(String element, String id, Company signer) {
        return press.signer()
                .sign(
                        element,
                        NfseWriter.NAMESPACE,
                        id,
                        press.signer().authority().credential(signer))
                .signature();
    }
}
