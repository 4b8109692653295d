package dev.rastro.dfe.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlScannerTest {
    private static final String KEY = "35260712ABC345010135550010000001231123456787";
    private static final String NFE = """
            <NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe Id="NFe%s" versao="4.00"><ide><natOp>Venda ç</natOp>
            <mod>55</mod><serie>1</serie><nNF>123</nNF><dhEmi>2026-07-01T10:20:30-04:00</dhEmi><tpNF>1</tpNF>
            <tpAmb>2</tpAmb><NFref><refNFe>35260712ABC345010135550010000001221123456781</refNFe></NFref></ide>
            <emit><CNPJ>12ABC345010135</CNPJ><xNome>Emitente &amp; Cia</xNome><enderEmit><UF>SP</UF></enderEmit><IE>9</IE></emit>
            <dest><CPF>11144477735</CPF><xNome>Pessoa</xNome></dest><det nItem="1"><prod><xProd>x</xProd></prod></det>
            <total><ICMSTot><vNF>1234.50</vNF></ICMSTot></total></infNFe></NFe>""".formatted(KEY);
    private static final String PROTOCOL = """
            <protNFe versao="4.00"><infProt><tpAmb>2</tpAmb><chNFe>%s</chNFe><dhRecbto>2026-07-01T10:21:00-03:00</dhRecbto>
            <nProt>135260000000001</nProt><digVal>abc=</digVal><cStat>100</cStat><xMotivo>Autorizado</xMotivo></infProt></protNFe>""".formatted(KEY);

    private final XmlScanner scanner = new XmlScanner();

    private List<XmlItem> items(String xml) {
        return items(xml.getBytes(StandardCharsets.UTF_8));
    }

    private List<XmlItem> items(byte[] xml) {
        return assertThat(scanner.scan(xml))
                .asInstanceOf(type(ScanResult.Recognised.class))
                .actual()
                .items();
    }

    private DocumentHeader header(String xml) {
        return ((XmlItem.Document) items(xml).getFirst()).header();
    }

    private EventRecord event(String xml) {
        return ((XmlItem.Event) items(xml).getFirst()).event();
    }

    private ScanProblem problem(byte[] bytes) {
        return ((ScanResult.Unrecognised) scanner.scan(bytes)).problem();
    }

    private ScanProblem problem(String xml) {
        return problem(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anNfeProcGivesItsHeaderWithItsProtocol() {
        DocumentHeader header = header("<nfeProc versao=\"4.00\">" + NFE + PROTOCOL + "</nfeProc>");

        assertThat(header.key().value()).isEqualTo(KEY);
        assertThat(header.family()).isEqualTo(DfeFamily.NFE);
        assertThat(header.layout()).isEqualTo("4.00");
        assertThat(header.issuedAt()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:20:30-04:00"));
        assertThat(header.issuer()).isEqualTo(new Party("12ABC345010135", "Emitente & Cia", "9", "SP"));
        assertThat(header.recipient()).isEqualTo(new Party("11144477735", "Pessoa", null, null));
        assertThat(header.total()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(header.environment()).isEqualTo(Environment.HOMOLOGATION);
        assertThat(header.mentions()).extracting(Mention::place).containsExactly("NFref");
        assertThat(header.protocol())
                .isEqualTo(new Protocol(
                        "100",
                        "Autorizado",
                        "135260000000001",
                        OffsetDateTime.parse("2026-07-01T10:21:00-03:00"),
                        "abc="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingMakesNoDifference(String encoding) {
        String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
        byte[] bytes =
                ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + NFE).getBytes(Charset.forName(encoding));

        assertThat(((XmlItem.Document) items(bytes).getFirst()).header().nature())
                .isEqualTo("Venda ç");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF%s",
                "\n\r\n  <?xml version=\"1.0\"?>\n%s\n\n",
                "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>%s</soap:Body></soap:Envelope>",
                "<enviNFe xmlns=\"http://www.portalfiscal.inf.br/nfe\"><idLote>1</idLote>%s</enviNFe>",
                "<qualquer><outra>%s</outra></qualquer>"
            })
    void whateverIsAroundADocumentItIsFound(String around) {
        assertThat(header(around.formatted(NFE)).key().value()).isEqualTo(KEY);
    }

    @Test
    void namespacesMayBeAbsentOrPrefixed() {
        String bare = NFE.replace(" xmlns=\"http://www.portalfiscal.inf.br/nfe\"", "");
        String prefixed = bare.replace("</", "</n:")
                .replaceAll("<([A-Za-z])", "<n:$1")
                .replace("<n:NFe>", "<n:NFe xmlns:n=\"http://www.portalfiscal.inf.br/nfe\">");

        assertThat(header(bare)).isEqualTo(header(NFE));
        assertThat(header(prefixed)).isEqualTo(header(NFE));
    }

    @Test
    void everyDocumentOfALoteIsFoundAndAProtocolKeepsToItsOwn() {
        String other = NFE.replace(KEY, KEY.substring(0, 43) + "0");

        assertThat(items("<enviNFe>" + NFE + other + "</enviNFe>"))
                .extracting(item -> item.key().value())
                .containsExactly(KEY, KEY.substring(0, 43) + "0");
        assertThat(items("<retConsReciNFe>" + PROTOCOL + "</retConsReciNFe>").getFirst())
                .isInstanceOf(XmlItem.LooseProtocol.class);
    }

    @Test
    void anEventWithItsAnswerIsRegisteredAndAloneARequest() {
        String request = """
                <evento versao="1.00"><infEvento Id="ID"><cOrgao>91</cOrgao><tpAmb>1</tpAmb><CNPJ>11144477000161</CNPJ>
                <chNFe>%s</chNFe><dhEvento>2026-07-02T08:00:00-03:00</dhEvento><tpEvento>210240</tpEvento>
                <nSeqEvento>2</nSeqEvento><detEvento versao="1.00"><descEvento>Operacao nao Realizada</descEvento>
                <xJust>Mercadoria devolvida</xJust></detEvento></infEvento></evento>""".formatted(KEY);
        String answer = """
                <retEvento versao="1.00"><infEvento><cStat>135</cStat><xMotivo>ok</xMotivo><chNFe>%s</chNFe>
                <tpEvento>210240</tpEvento><nSeqEvento>2</nSeqEvento><dhRegEvento>2026-07-02T08:00:05-03:00</dhRegEvento>
                <nProt>891260000000001</nProt></infEvento></retEvento>""".formatted(KEY);
        EventRecord whole = event("<procEventoNFe>" + request + answer + "</procEventoNFe>");

        assertThat(whole.form()).isEqualTo(EventForm.REGISTERED);
        assertThat(whole.type()).isEqualTo("210240");
        assertThat(whole.sequence()).isEqualTo(2);
        assertThat(whole.author()).isEqualTo("11144477000161");
        assertThat(whole.text()).isEqualTo("Mercadoria devolvida");
        assertThat(whole.status()).isEqualTo("135");
        assertThat(whole.protocol()).isEqualTo("891260000000001");
        assertThat(event("<envEvento>" + request + "</envEvento>").form()).isEqualTo(EventForm.REQUEST);
        assertThat(event("<retEnvEvento>" + answer + "</retEnvEvento>").form()).isEqualTo(EventForm.RECEIPT);
        assertThat(items("<procEventoNFe>" + request + answer.replace("210240", "210200") + "</procEventoNFe>"))
                .as("an answer to something else is not its answer")
                .hasSize(2);
    }

    @Test
    void anNfseEventTakesItsTypeFromItsElement() {
        String key = "31062001211144477000161000000000001226079999999999";
        String request = """
                <pedRegEvento xmlns="http://www.sped.fazenda.gov.br/nfse"><infPedReg Id="PRE"><tpAmb>1</tpAmb>
                <dhEvento>2026-07-02T08:00:00-03:00</dhEvento><CNPJAutor>11144477000161</CNPJAutor><chNFSe>%s</chNFSe>
                <nPedRegEvento>1</nPedRegEvento><e105102><xDesc>Cancelamento por substituicao</xDesc><cMotivo>01</cMotivo>
                <chSubstituta>31062001211144477000161000000000001326079999999998</chSubstituta></e105102>
                </infPedReg></pedRegEvento>""".formatted(key);
        EventRecord asked = event(request);
        EventRecord registered = event("<evento xmlns=\"http://www.sped.fazenda.gov.br/nfse\"><infEvento>"
                + "<dhProc>2026-07-02T09:00:00-03:00</dhProc><nDFe>7</nDFe>" + request + "</infEvento></evento>");

        assertThat(asked.form()).isEqualTo(EventForm.REQUEST);
        assertThat(registered.form()).isEqualTo(EventForm.REGISTERED);
        assertThat(registered.registeredAt()).isEqualTo(OffsetDateTime.parse("2026-07-02T09:00:00-03:00"));
        assertThat(List.of(asked, registered)).allSatisfy(event -> {
            assertThat(event.family()).isEqualTo(DfeFamily.NFSE);
            assertThat(event.type()).isEqualTo("105102");
            assertThat(event.related()).isNotNull();
        });
    }

    @Test
    void theTomadorOfACteIsItsRecipient() {
        String cte = """
                <CTe><infCte Id="CTe35260711144477000161570010000001231123456785" versao="4.00"><ide><mod>57</mod>
                <toma3><toma>0</toma></toma3></ide><rem><CNPJ>1</CNPJ><xNome>R</xNome></rem><dest><CNPJ>2</CNPJ></dest>
                <vPrest><vTPrest>10.00</vTPrest></vPrest><infCTeNorm><infDoc><infNFe><chave>%s</chave></infNFe></infDoc>
                </infCTeNorm></infCte></CTe>""".formatted(KEY);

        assertThat(header(cte).recipient()).isEqualTo(new Party("1", "R", null, null));
        assertThat(header(cte).others()).containsExactly(new Party("2", null, null, null));
        assertThat(header(cte).mentions()).containsExactly(new Mention("infNFe", List.of(new AccessKey(KEY))));
        assertThat(header(cte).total()).isEqualByComparingTo("10");
    }

    @Test
    void compressedDocumentsOfAnAnswerAreUnpacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(NFE.getBytes(StandardCharsets.UTF_8));
        }
        String zip = Base64.getEncoder().encodeToString(gzip.toByteArray());
        ScanResult result = scanner.scan(("<retDistDFeInt><loteDistDFeInt><docZip NSU=\"1\">" + zip
                        + "</docZip></loteDistDFeInt></retDistDFeInt>")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(result)
                .asInstanceOf(type(ScanResult.Recognised.class))
                .satisfies(found -> assertThat(found.embedded())
                        .singleElement()
                        .satisfies(inner -> assertThat(new String(inner.bytes(), StandardCharsets.UTF_8))
                                .isEqualTo(NFE)));
    }

    @Test
    void oddValuesAreAbsentWithAWarningAndNeverAnException() {
        DocumentHeader header =
                header(NFE.replace("1234.50", "1.234,50").replace("2026-07-01T10:20:30-04:00", "ontem"));

        assertThat(header.total()).isNull();
        assertThat(header.issuedAt()).isNull();
        assertThat(header.warnings()).contains("TOTAL_UNREADABLE", "DATE_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|EMPTY",
                "` \n `|EMPTY",
                "{\"a\":1}|NOT_XML",
                "%PDF-1.7|NOT_XML",
                "<NFe><infNFe></NFe>|MALFORMED",
                "<a>&nada;</a>|MALFORMED",
                "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>|DTD_FORBIDDEN",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>|DTD_FORBIDDEN",
                "<NFe><infNFe Id=\"NFe123\"/></NFe>|KEY_MISSING",
                "<retConsStatServ xmlns=\"http://www.portalfiscal.inf.br/nfe\"><cStat>107</cStat></retConsStatServ>|SERVICE_MESSAGE",
                "<detEvento/>|FRAGMENT",
                "<pedido/>|UNKNOWN_ROOT"
            })
    void whatIsNoDocumentHasItsReason(String xml, ScanProblem expected) {
        assertThat(problem(xml)).isEqualTo(expected);
    }

    @Test
    void billionLaughsDepthAndBadBytesAreStopped() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + before + ";").repeat(10))
                    .append("\">");
        }

        assertThat(problem(laughs + "]><l>&y;</l>")).isEqualTo(ScanProblem.DTD_FORBIDDEN);
        assertThat(problem("<a>".repeat(5000))).isEqualTo(ScanProblem.LIMIT_EXCEEDED);
        assertThat(problem(new byte[] {'<', 'a', '>', (byte) 0xC3, (byte) 0x28, '<', '/', 'a', '>'}))
                .isEqualTo(ScanProblem.INVALID_ENCODING);
    }
}
