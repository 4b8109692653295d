package dev.rastro.sefaz.exchange;

import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.TsvTable;
import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.certificate.Credentials;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.soap.Soap;
import java.net.URI;
import java.util.function.Function;

/** Distribution of NF-e (NT 2014.002), CT-e (NT 2015.002) and MDF-e by SOAP. */
public final class SoapDistribution implements DistributionPort {
    private final SefazHttp http;
    private final Endpoints endpoints;
    private final Credentials credentials;
    private final Function<String, String> ufCodeOf;
    private final DistributionXml xml = new DistributionXml();
    private final DistributionAnswers answers = new DistributionAnswers();

    /**
     * Makes the client.
     *
     * @param ufCodeOf IBGE code of a taxpayer's UF
     */
    public SoapDistribution(
            SefazHttp http, Endpoints endpoints, Credentials credentials, Function<String, String> ufCodeOf) {
        this.http = http;
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.ufCodeOf = ufCodeOf;
    }

    @Override
    public DistributionAnswer ask(DistributionRequest request) throws SefazException, InterruptedException {
        NsuStream stream = request.stream();
        TsvTable.Row service = xml.service(stream);
        URI url = endpoints.url(service.text("endpoint"), service.text("authoriser"), stream.environment());
        Credential credential = credentials.forTaxpayer(stream.taxpayer());
        byte[] body = Soap.envelope(xml.body(request, ufCodeOf.apply(stream.taxpayer())));
        return answers.read(http.post(service.text("endpoint"), url, xml.action(service), body, credential));
    }
}
