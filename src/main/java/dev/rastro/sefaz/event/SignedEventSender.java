package dev.rastro.sefaz.event;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Ufs;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.Credentials;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.soap.Slice;
import dev.rastro.sefaz.soap.Soap;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLStreamException;

/** Sends manifestações to the national environment and desacordos to the authoriser of the CT-e. */
public final class SignedEventSender implements EventPort {
    private static final int LARGEST_BATCH = 20;
    private static final String NFE_WSDL = "http://www.portalfiscal.inf.br/nfe/wsdl/NFeRecepcaoEvento4";
    private static final String CTE_WSDL = "http://www.portalfiscal.inf.br/cte/wsdl/CTeRecepcaoEventoV4";

    private final SefazHttp http;
    private final Endpoints endpoints;
    private final Credentials credentials;
    private final Ufs ufs;
    private final EventXml xml = new EventXml();
    private final EventAnswers answers = new EventAnswers(new Slice());
    private final AtomicLong batchNumber = new AtomicLong(System.currentTimeMillis());

    public SignedEventSender(SefazHttp http, Endpoints endpoints, Credentials credentials, Ufs ufs) {
        this.http = http;
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.ufs = ufs;
    }

    @Override
    public EventReceipt send(List<TaxpayerEvent> batch) throws SefazException, InterruptedException {
        TaxpayerEvent first = batch.getFirst();
        boolean cte = xml.ofCte(first);
        if (batch.size() > (cte ? 1 : LARGEST_BATCH)) {
            throw new IllegalArgumentException("Too many events in one batch: " + batch.size());
        }
        URI url = cte ? authoriserOf(first) : endpoints.url("NfeRecepcaoEvento", "AN", first.environment());
        Credential credential = credentials.forTaxpayer(first.author());
        Map<TaxpayerEvent, String> signed = new LinkedHashMap<>();
        for (TaxpayerEvent event : batch) {
            signed.put(event, signed(event, credential));
        }
        Answer answer = cte
                ? http.post(
                        "CteRecepcaoEvento",
                        url,
                        CTE_WSDL + "/cteRecepcaoEvento",
                        Soap.envelope(
                                "<cteDadosMsg xmlns=\"" + CTE_WSDL + "\">" + signed.get(first) + "</cteDadosMsg>"),
                        credential)
                : http.post(
                        "NfeRecepcaoEvento",
                        url,
                        NFE_WSDL + "/nfeRecepcaoEvento",
                        Soap.envelope("<nfeDadosMsg xmlns=\"" + NFE_WSDL + "\">" + lot(signed) + "</nfeDadosMsg>"),
                        credential);
        SefazFailure page = SefazHttp.notAnAnswer(answer);
        if (page != null) {
            throw new SefazException(page, "HTTP " + answer.status(), answer.transcript(), null);
        }
        try {
            return answers.read(answer, signed, cte);
        } catch (XMLStreamException e) {
            throw Soap.malformed(answer, e);
        }
    }

    private URI authoriserOf(TaxpayerEvent event) throws SefazException {
        String code = event.key().value().substring(0, 2);
        String authoriser = ufs.byCode(code)
                .flatMap(uf -> endpoints.authoriser(DfeFamily.CTE, uf.acronym()))
                .orElseThrow(() -> new SefazException(SefazFailure.NO_ENDPOINT, "UF " + code, null, null));
        return endpoints.url("CteRecepcaoEvento", authoriser, event.environment());
    }

    private String signed(TaxpayerEvent event, Credential credential) throws SefazException {
        String namespace = xml.namespace(event);
        String info = xml.info(event);
        boolean cte = xml.ofCte(event);
        String name = cte ? "eventoCTe" : "evento";
        return "<" + name + " xmlns=\"" + namespace + "\" versao=\"" + (cte ? "4.00" : "1.00") + "\">" + info
                + EventSigner.sign(info, namespace, xml.id(event), credential) + "</" + name + ">";
    }

    private String lot(Map<TaxpayerEvent, String> signed) {
        List<String> events = new ArrayList<>(signed.values());
        return "<envEvento xmlns=\"" + EventXml.NFE + "\" versao=\"1.00\"><idLote>"
                + batchNumber.incrementAndGet() % 1_000_000_000_000_000L + "</idLote>" + String.join("", events)
                + "</envEvento>";
    }
}
