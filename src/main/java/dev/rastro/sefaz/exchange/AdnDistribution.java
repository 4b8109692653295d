package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.Credentials;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.http.SefazHttp;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Distribution of the NFS-e by the Ambiente de Dados Nacional: REST and JSON. "Nothing" is an answer 404 with a body; an
 * answer without {@code StatusProcessamento} comes from something in between and moves nothing.
 */
public final class AdnDistribution implements DistributionPort {
    private static final String SERVICE = "AdnContribuintes";

    private final SefazHttp http;
    private final Endpoints endpoints;
    private final Credentials credentials;

    public AdnDistribution(SefazHttp http, Endpoints endpoints, Credentials credentials) {
        this.http = http;
        this.endpoints = endpoints;
        this.credentials = credentials;
    }

    @Override
    public DistributionAnswer ask(DistributionRequest request) throws SefazException, InterruptedException {
        NsuStream stream = request.stream();
        URI base = endpoints.url(SERVICE, "ADN", stream.environment());
        Credential credential = credentials.forTaxpayer(stream.taxpayer());
        Answer answer = http.get(SERVICE, URI.create(base + path(request)), credential);
        SefazFailure page = SefazHttp.notAnAnswer(answer);
        if (page != null) {
            throw new SefazException(page, "HTTP " + answer.status(), answer.transcript(), null);
        }
        try {
            return answer(AdnReply.read(answer.body()), answer, request);
        } catch (IOException e) {
            throw failure(answer, e);
        }
    }

    private static String path(DistributionRequest request) {
        String taxpayer = request.stream().taxpayer();
        return switch (request) {
            case DistributionRequest.After after ->
                "/DFe/" + after.last().value() + "?cnpjConsulta=" + taxpayer + "&lote=true";
            case DistributionRequest.Single single ->
                "/DFe/" + single.nsu().value() + "?cnpjConsulta=" + taxpayer + "&lote=false";
            case DistributionRequest.ByKey key -> "/NFSe/" + key.key().value() + "/Eventos";
        };
    }

    private static DistributionAnswer answer(AdnReply reply, Answer answer, DistributionRequest request)
            throws SefazException {
        DistributionOutcome outcome = switch (reply.status()) {
            case "DOCUMENTOS_LOCALIZADOS" -> DistributionOutcome.FOUND;
            case "NENHUM_DOCUMENTO_LOCALIZADO" -> DistributionOutcome.NOTHING;
            case "REJEICAO" -> DistributionOutcome.REFUSED;
            default -> throw failure(answer, null);
        };
        Nsu last = reply.items().stream()
                .map(DistributionItem::nsu)
                .filter(Objects::nonNull)
                .max(Nsu::compareTo)
                .orElse(request instanceof DistributionRequest.After after ? after.last() : null);
        List<DistributionItem> items = reply.items();
        // The ADN tells no greatest NSU: nothing more to come is known by an answer without documents.
        return new DistributionAnswer(
                outcome,
                reply.code(),
                reply.message(),
                last,
                null,
                items,
                answer.transcript().withStatus(reply.code()));
    }

    private static SefazException failure(Answer answer, @Nullable Throwable cause) {
        SefazFailure failure = answer.status() == 200 ? SefazFailure.ANSWER_MALFORMED : SefazFailure.HTTP_ERROR;
        return new SefazException(failure, "HTTP " + answer.status(), answer.transcript(), cause);
    }
}
