package dev.rastro.sefaz.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Models;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.Ufs;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.exchange.Transcript;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** Questions and answers of both sides against the official schemas. */
class QueriesAndSchemasTest {
    private static final String NFE = "nfe/zeus_2026-07_full/";
    private static final String CTE = "cte/PL_CTe_400_NT2026.002_RTC_1.00/";
    private static final String MDFE = "mdfe/PL_MDFe_300b_NT012025_1.03/";

    @TempDir
    static Path folder;

    private static Simulator simulator;
    private static SefazHttp http;
    private static SoapQueries queries;
    private static SoapDistribution distribution;
    private static String taxpayer = "";

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 1, 60, FaultPlan.none()));
        SimulatedCompany company = simulator.companies().getFirst();
        taxpayer = company.taxpayer();
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.copy(simulator.authority(), trust.resolve("training.pem"));
        http = new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(10), 10_000_000);
        HeldCredentials credentials = new HeldCredentials(
                asked -> Optional.of(company.pfx().toString()),
                certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                new KeyHolders(),
                Clock.systemUTC());
        Endpoints endpoints = Endpoints.load(folder.resolve("none")).redirectedTo(simulator.url());
        Models models = Models.load();
        queries = new SoapQueries(http, endpoints, credentials, Ufs.load(), models::familyOf);
        distribution = new SoapDistribution(http, endpoints, credentials, asked -> "35");
    }

    @AfterAll
    static void stop() {
        http.close();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"NFE, consSitNFe, 4.00, " + NFE, "CTE, consSitCTe, 4.00, " + CTE, "MDFE, consSitMDFe, 3.00, " + MDFE})
    void aSituationIsAskedForAndToldByTheOfficialSchema(
            DfeFamily family, String root, String version, String folderOfSchemas) throws Exception {
        AccessKey known = numericKeys(family).getFirst();
        SituationAnswer answer = queries.situation(known, Environment.PRODUCTION, taxpayer);
        assertThat(answer.status()).isEqualTo("100");
        assertThat(answer.document()).isNotNull();
        validate(folderOfSchemas, root, version, answer.transcript());
        AccessKey unknown = new AccessKey(known.value().substring(0, 25) + "9".repeat(19));
        assertThat(queries.situation(unknown, Environment.PRODUCTION, taxpayer).status())
                .isEqualTo("217");
    }

    private static List<AccessKey> numericKeys(DfeFamily family) {
        return simulator.keys(family).stream()
                .filter(key -> key.matches("[0-9]{44}"))
                .map(AccessKey::new)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"NFE, consSitNFe, " + NFE, "CTE, consSitCTe, " + CTE})
    void aCancellationIsToldWithItsEvent(DfeFamily family, String root, String folderOfSchemas) throws Exception {
        AccessKey key = numericKeys(family).getLast();
        simulator.cancel(key.value());
        SituationAnswer answer = queries.situation(key, Environment.PRODUCTION, taxpayer);
        assertThat(answer.status()).isEqualTo("101");
        validate(folderOfSchemas, root, "4.00", answer.transcript());
        assertThat(new XmlScanner().scan(requireNonNull(answer.document())))
                .isInstanceOfSatisfying(
                        ScanResult.Recognised.class,
                        found -> assertThat(found.items())
                                .anySatisfy(item -> assertThat(item)
                                        .isInstanceOfSatisfying(
                                                XmlItem.Event.class,
                                                event -> assertThat(
                                                                event.event().type())
                                                        .isEqualTo("110111"))));
    }

    @ParameterizedTest
    @CsvSource({
        "NFE, consStatServ, 4.00, " + NFE,
        "CTE, consStatServCTe, 4.00, " + CTE,
        "MDFE, consStatServMDFe, 3.00, " + MDFE
    })
    void aStatusIsAskedForAndToldByTheOfficialSchema(
            DfeFamily family, String root, String version, String folderOfSchemas) throws Exception {
        ServiceStatus status = queries.status(family, "35", Environment.PRODUCTION, taxpayer);
        assertThat(status.status()).isEqualTo("107");
        validate(folderOfSchemas, root, version, status.transcript());
    }

    @ParameterizedTest
    @CsvSource({
        "NFE, 1.01, nfe/PL_NFeDistDFe_103/",
        "CTE, 1.00, cte/PL_CTeDistDFe_100/",
        "MDFE, 1.00, mdfe/PL_MDFeDistDFe_100/"
    })
    void aPageIsAskedForAndToldByTheOfficialSchema(DistributionService service, String version, String folderOfSchemas)
            throws Exception {
        NsuStream stream = new NsuStream(taxpayer, service, Environment.PRODUCTION);
        var answer = distribution.ask(new DistributionRequest.After(stream, Nsu.ZERO));
        validate(folderOfSchemas, "distDFeInt", version, answer.transcript());
    }

    private static void validate(String schemas, String root, String version, Transcript transcript) throws Exception {
        Path official = Shared.folder().resolve("xsd").resolve(schemas);
        check(official.resolve(root + "_v" + version + ".xsd"), root, transcript.request());
        String answer = "ret" + Character.toUpperCase(root.charAt(0)) + root.substring(1);
        check(official.resolve(answer + "_v" + version + ".xsd"), answer, requireNonNull(transcript.answer()));
    }

    private static void check(Path schema, String root, byte[] soap) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(soap));
        var found = document.getElementsByTagNameNS("*", root);
        assertThat(found.getLength()).as(root).isEqualTo(1);
        // An answer about a CT-e has events in it, which are described in a file of their own: both are read as one.
        String both = Stream.of(schema, schema.resolveSibling("procEventoCTe_v4.00.xsd"))
                .filter(Files::exists)
                .map(file -> "<xs:include schemaLocation='" + file.toUri() + "'/>")
                .collect(Collectors.joining());
        String one = "<xs:schema xmlns:xs='" + XMLConstants.W3C_XML_SCHEMA_NS_URI + "' targetNamespace='"
                + found.item(0).getNamespaceURI() + "'>" + both + "</xs:schema>";
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(one)))
                .newValidator()
                .validate(new DOMSource(found.item(0)));
    }
}
