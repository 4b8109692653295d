package dev.rastro.sefaz.query;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.Ufs;
import dev.rastro.sefaz.certificate.Credentials;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.http.Answer;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.soap.Soap;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Consulta protocolo and status do serviço by SOAP (table {@code queries.tsv}). */
public final class SoapQueries implements QueryPort {
    private final Map<String, TsvTable.Row> rows = TsvTable.load(SoapQueries.class, "queries.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.text("family"), row -> row));
    private final SefazHttp http;
    private final Endpoints endpoints;
    private final Credentials credentials;
    private final Ufs ufs;
    private final Function<AccessKey, DfeFamily> familyOf;
    private final QueryAnswers answers = new QueryAnswers();

    /**
     * Makes the client.
     *
     * @param familyOf the family that a key's model belongs to
     */
    public SoapQueries(
            SefazHttp http,
            Endpoints endpoints,
            Credentials credentials,
            Ufs ufs,
            Function<AccessKey, DfeFamily> familyOf) {
        this.http = http;
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.ufs = ufs;
        this.familyOf = familyOf;
    }

    @Override
    public boolean answersAbout(AccessKey key) {
        return rows.containsKey(asked(familyOf.apply(key)).name());
    }

    private static DfeFamily asked(DfeFamily family) {
        return family == DfeFamily.CTE_OS ? DfeFamily.CTE : family;
    }

    @Override
    public SituationAnswer situation(AccessKey key, Environment environment, String taxpayer)
            throws SefazException, InterruptedException {
        DfeFamily family = familyOf.apply(key);
        TsvTable.Row row = row(family);
        String question = "<" + row.text("situationRoot") + " xmlns=\"" + row.text("namespace") + "\" versao=\""
                + row.text("version") + "\"><tpAmb>" + environment.code() + "</tpAmb><xServ>CONSULTAR</xServ><"
                + row.text("keyElement") + ">" + key.value() + "</" + row.text("keyElement") + "></"
                + row.text("situationRoot") + ">";
        URI url = endpoints.url(
                row.text("situation"), authoriser(family, key.value().substring(0, 2)), environment);
        Answer answer = post(row, "situation", url, question, taxpayer);
        return answers.situation(answer, row.text("situationAnswer"));
    }

    @Override
    public ServiceStatus status(DfeFamily family, String ufCode, Environment environment, String taxpayer)
            throws SefazException, InterruptedException {
        TsvTable.Row row = row(family);
        String service = row.find("status").orElseThrow(() -> none(family.name()));
        String authoriser = authoriser(family, ufCode);
        String question = "<" + row.text("statusRoot") + " xmlns=\"" + row.text("namespace") + "\" versao=\""
                + row.text("version") + "\"><tpAmb>" + environment.code() + "</tpAmb>"
                + (family == DfeFamily.MDFE ? "" : "<cUF>" + ufCode + "</cUF>") + "<xServ>STATUS</xServ></"
                + row.text("statusRoot") + ">";
        URI url = endpoints.url(service, authoriser, environment);
        Answer answer = post(row, "status", url, question, taxpayer);
        QueryAnswers.Status said = answers.status(answer, row.text("statusAnswer"));
        return new ServiceStatus(
                authoriser, said.code(), said.text(), answer.transcript().withStatus(said.code()));
    }

    /** {@code kind} is the beginning of the names of the columns that tell of the question. */
    private Answer post(TsvTable.Row row, String kind, URI url, String question, String taxpayer)
            throws SefazException, InterruptedException {
        String message = row.text("dataMessage");
        String wsdl = row.text(kind + "Wsdl");
        byte[] body = Soap.envelope("<" + message + " xmlns=\"" + wsdl + "\">" + question + "</" + message + ">");
        String action = wsdl + "/" + row.text(kind + "Message");
        return http.post(row.text(kind), url, action, body, credentials.forTaxpayer(taxpayer));
    }

    private TsvTable.Row row(DfeFamily family) throws SefazException {
        TsvTable.Row row = rows.get(asked(family).name());
        if (row == null) {
            throw none(family.name());
        }
        return row;
    }

    private String authoriser(DfeFamily family, String ufCode) throws SefazException {
        return ufs.byCode(ufCode)
                .flatMap(uf -> endpoints.authoriser(family, uf.acronym()))
                .orElseThrow(() -> none(family + " / UF " + ufCode));
    }

    private static SefazException none(String what) {
        return new SefazException(SefazFailure.NO_ENDPOINT, what, null, null);
    }
}
