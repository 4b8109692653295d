package dev.rastro.sefaz.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Ufs;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedEventSenderTest {
    @TempDir
    static Path folder;

    private static Simulator simulator;
    private static SefazHttp http;
    private static SignedEventSender sender;
    private static String taxpayer = "";

    @BeforeAll
    static void start() throws IOException {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 1, 40, FaultPlan.none()));
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.copy(simulator.authority(), trust.resolve("training.pem"));
        SimulatedCompany company = simulator.companies().getFirst();
        taxpayer = company.taxpayer();
        http = new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(10), 10_000_000);
        sender = new SignedEventSender(
                http,
                Endpoints.load(folder.resolve("none")).redirectedTo(simulator.url()),
                new HeldCredentials(
                        asked -> Optional.of(company.pfx().toString()),
                        certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                        new KeyHolders(),
                        Clock.systemUTC()),
                Ufs.load());
    }

    @AfterAll
    static void stop() {
        http.close();
        simulator.close();
    }

    private static AccessKey key(int index) {
        return requireNonNull(simulator.truth().get(taxpayer + "/NFE/1")).stream()
                .filter(entry -> entry.schema().startsWith("resNFe"))
                .map(entry -> new AccessKey(entry.key()))
                .toList()
                .get(index);
    }

    private static TaxpayerEvent event(int index, String type, @Nullable String justification) {
        return new TaxpayerEvent(
                key(index),
                taxpayer,
                Environment.PRODUCTION,
                type,
                1,
                OffsetDateTime.parse("2026-11-24T10:00:00-03:00"),
                justification,
                null);
    }

    @Test
    void theFourDeclarationsAreRegisteredAndJoinedToFilesThatIntakeUnderstands() throws Exception {
        EventReceipt receipt = sender.send(List.of(
                event(0, "210210", null),
                event(1, "210200", null),
                event(2, "210220", null),
                event(3, "210240", "Mercadoria recusada: avaria & falta < 10 %")));
        assertThat(receipt.status()).isEqualTo("128");
        assertThat(receipt.answers()).extracting(EventAnswer::status).containsOnly("135");
        for (EventAnswer answer : receipt.answers()) {
            assertThat(new XmlScanner().scan(requireNonNull(answer.document())))
                    .isInstanceOfSatisfying(
                            ScanResult.Recognised.class,
                            found -> assertThat(found.items())
                                    .singleElement()
                                    .isInstanceOfSatisfying(XmlItem.Event.class, item -> {
                                        assertThat(item.key())
                                                .isEqualTo(answer.event().key());
                                        assertThat(item.event().type())
                                                .isEqualTo(answer.event().type());
                                        assertThat(item.event().protocol()).isEqualTo(answer.protocol());
                                    }));
        }
        String last = new String(requireNonNull(receipt.answers().getLast().document()), StandardCharsets.UTF_8);
        assertThat(last).contains("<xJust>Mercadoria recusada: avaria &amp; falta &lt; 10 %</xJust>");
    }

    @Test
    void theSameAgainIsADuplicateAndCienciaAfterAConclusionIsRefused() throws Exception {
        sender.send(List.of(event(5, "210200", null)));
        assertThat(sender.send(List.of(event(5, "210200", null))).answers())
                .extracting(EventAnswer::status)
                .containsExactly("573");
        EventAnswer late =
                sender.send(List.of(event(5, "210210", null))).answers().getFirst();
        assertThat(late.status()).isEqualTo("655");
        assertThat(late.document()).isNull();
    }

    @Test
    void theOfficialSchemaAcceptsEveryDeclaration() throws Exception {
        Path schema =
                declarationSchema(Shared.folder().resolve("xsd").resolve("nfe").resolve("zeus_2026-07_full"));
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        // The package of declarations was not published anew for CNPJ with letters.
        List<Integer> digits = IntStream.range(12, 40)
                .filter(index -> key(index).value().matches("[0-9]{44}"))
                .boxed()
                .toList();
        EventReceipt receipt = sender.send(List.of(
                event(digits.get(0), "210210", null),
                event(digits.get(1), "210200", null),
                event(digits.get(2), "210220", null),
                event(digits.get(3), "210240", "Mercadoria recusada por avaria")));
        for (EventAnswer answer : receipt.answers()) {
            validator.validate(new StreamSource(new ByteArrayInputStream(requireNonNull(answer.document()))));
        }
        assertThat(receipt.answers()).hasSize(4);
    }

    @Test
    void thePayerOfFreightDisagreesOnceAndTakesItBack() throws Exception {
        AccessKey freight = simulator.keys(DfeFamily.CTE).stream()
                .map(AccessKey::new)
                .filter(key -> paidByTheCompany(key.value()))
                .findFirst()
                .orElseThrow();
        EventAnswer protest = sender.send(List.of(protest(freight, "610110", "Frete acima do combinado", null)))
                .answers()
                .getFirst();
        assertThat(protest.status()).as(protest.message()).isEqualTo("135");
        assertThat(sender.send(List.of(protest(freight, "610110", "Frete acima do combinado", null)))
                        .answers())
                .extracting(EventAnswer::status)
                .containsExactly("631");
        EventAnswer back = sender.send(List.of(protest(freight, "610111", null, protest.protocol())))
                .answers()
                .getFirst();
        assertThat(back.status()).as(back.message()).isEqualTo("135");
        assertThat(new XmlScanner().scan(requireNonNull(back.document())))
                .isInstanceOfSatisfying(
                        ScanResult.Recognised.class,
                        found -> assertThat(found.items())
                                .singleElement()
                                .extracting(XmlItem::key)
                                .isEqualTo(freight));
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Shared.folder()
                        .resolve("xsd/cte/PL_CTe_400_NT2026.002_RTC_1.00/procEventoCTe_v4.00.xsd")
                        .toFile())
                .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(requireNonNull(protest.document()))));
        validator.validate(new StreamSource(new ByteArrayInputStream(requireNonNull(back.document()))));
    }

    private static boolean paidByTheCompany(String key) {
        return requireNonNull(simulator.truth().get(taxpayer + "/CTE/1")).stream()
                .filter(entry -> entry.key().equals(key))
                .anyMatch(entry -> new String(entry.xml(), StandardCharsets.UTF_8).contains("<toma>3</toma>"));
    }

    private static TaxpayerEvent protest(AccessKey key, String type, @Nullable String text, @Nullable String protocol) {
        return new TaxpayerEvent(
                key,
                taxpayer,
                Environment.PRODUCTION,
                type,
                1,
                OffsetDateTime.parse("2026-11-24T10:00:00-03:00"),
                text,
                protocol);
    }

    /** The package as published defines one type twice, which no validator takes: the second definition is left out. */
    private static Path declarationSchema(Path published) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("xsd"));
        for (String name : List.of(
                "procConfRecebtoNFe_v1.00.xsd",
                "leiauteConfRecebto_v1.00.xsd",
                "tiposBasico_v1.03.xsd",
                "xmldsig-core-schema_v1.01.xsd")) {
            String text = Files.readString(published.resolve(name));
            boolean twice = name.startsWith("leiaute");
            Files.writeString(
                    copy.resolve(name),
                    twice
                            ? text.replaceFirst("(?s)<xs:simpleType name=\"TCOrgaoIBGE\">.*?</xs:simpleType>", "")
                            : text);
        }
        return copy.resolve("procConfRecebtoNFe_v1.00.xsd");
    }

    @Test
    void anotherToolFindsTheSignatureValid() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/xmlsec1")),
                "xmlsec1 is not installed: the signature was not checked outside of Java");
        byte[] document = requireNonNull(sender.send(List.of(event(7, "210210", null)))
                .answers()
                .getFirst()
                .document());
        String text = new String(document, StandardCharsets.UTF_8);
        // As the authority gets it: the event as a document of its own.
        Path file = folder.resolve("event.xml");
        Files.writeString(
                file, text.substring(text.indexOf("<evento "), text.indexOf("</evento>") + "</evento>".length()));
        Process xmlsec = new ProcessBuilder(
                        "/usr/bin/xmlsec1",
                        "--verify",
                        "--insecure",
                        "--id-attr:Id",
                        "http://www.portalfiscal.inf.br/nfe:infEvento",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(xmlsec.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(xmlsec.waitFor()).as(said).isZero();
    }
}
