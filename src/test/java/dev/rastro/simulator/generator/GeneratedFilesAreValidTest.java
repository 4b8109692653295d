package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedFilesAreValidTest {
    private static final String SCHEME = "http://www.portalfiscal.inf.br/";
    private static final String NFE = "nfe/zeus_2026-07_full/";
    private static final Pattern TYPE = Pattern.compile("<tpEvento>(\\d{6})");
    private final Schemas schemas = new Schemas();

    @Test
    void nfeAndNfceAreValidAgainstTheSchemasOfTheBuild() {
        Path schema = Schemas.unpacked("PL_010b_NT2025_002_v1.30/procNFe_v4.00.xsd");
        for (Map.Entry<String, String> file : Samples.where(path -> path.contains("-procNFe"))) {
            // That package is older than the CNPJ with letters.
            if (!Samples.letters(file.getValue())) {
                schemas.assertValid(schema, file.getKey(), file.getValue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-procNFe.xml, nfe/zeus_2026-07_full/procNFe_v4.00.xsd, true",
        "-resNFe.xml, nfe/PL_NFeDistDFe_103/resNFe_v1.01.xsd, false",
        "-resEvento.xml, nfe/PL_NFeDistDFe_103/resEvento_v1.01.xsd, false",
        "-procCTe.xml, cte/PL_CTe_400_NT2026.002_RTC_1.00/procCTe_v4.00.xsd, true",
        "-procEventoCTe.xml, cte/PL_CTe_400_NT2026.002_RTC_1.00/procEventoCTe_v4.00.xsd, true",
        "-procMDFe.xml, mdfe/PL_MDFe_300b_NT012025_1.03/procMDFe_v3.00.xsd, false",
        "-nfse.xml, nfse/1.01_pynfse_official/NFSe_v1.01.xsd, false",
        "-evento.xml, nfse/1.01_pynfse_official/evento_v1.01.xsd, false",
        "-procNFCom.xml, nfcom/PL_NFCOM_1.00_NT2025.001_RTC_1.10/procNFCom_v1.00.xsd, false",
        "-procBPe.xml, bpe/nfelib_v1_0/procBPe_v1.00.xsd, false",
        "-procCTeOS.xml, cte/PL_CTe_400_NT2026.002_RTC_1.00/procCTeOS_v4.00.xsd, true",
        "-procEventoMDFe.xml, mdfe/PL_MDFe_300b_NT012025_1.03/procEventoMDFe_v3.00.xsd, false",
    })
    void aFamilyIsValid(String tail, String schema, boolean lettersKnown) {
        List<Map.Entry<String, String>> files = Samples.where(path -> path.endsWith(tail));
        assertThat(files).hasSizeGreaterThan(2);
        for (Map.Entry<String, String> file : files) {
            if (lettersKnown || !Samples.letters(file.getValue())) {
                schemas.assertValid(Schemas.shared(schema), file.getKey(), file.getValue());
            }
        }
    }

    @Test
    void theDetailsOfNfeEventsAreValid() {
        List<Map.Entry<String, String>> files = Samples.where(path -> path.endsWith("-procEventoNFe.xml"));
        assertThat(files).hasSizeGreaterThan(100);
        for (Map.Entry<String, String> file : files) {
            Matcher type = TYPE.matcher(file.getValue());
            assertThat(type.find()).isTrue();
            // The marks of the authorities have no published schema.
            if (!type.group(1).startsWith("6")) {
                String tail = type.group(1).equals("110140") ? "NFe_v1.00.xsd" : "_v1.00.xsd";
                schemas.assertValid(
                        Schemas.shared(NFE + "e" + type.group(1) + tail),
                        file.getKey(),
                        Samples.element(file.getValue(), "detEvento", SCHEME + "nfe"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-110111-1-procEventoNFe.xml, nfe/zeus_2026-07_full/procEventoCancNFe_v1.00.xsd",
        "-110110-1-procEventoNFe.xml, nfe/zeus_2026-07_full/procCCeNFe_v1.00.xsd",
        "-110150-1-procEventoNFe.xml, nfe/zeus_2026-07_full/procEventoAtorInteressado_v1.00.xsd",
    })
    void wholeNfeEventsAreValid(String tail, String schema) {
        List<Map.Entry<String, String>> files = Samples.where(path -> path.endsWith(tail));
        assertThat(files).isNotEmpty();
        // These packages are older than the CNPJ with letters.
        files.stream()
                .filter(file -> !Samples.letters(file.getValue()))
                .forEach(file -> schemas.assertValid(Schemas.shared(schema), file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "-procCTe.xml, rodo, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/cteModalRodoviario_v4.00.xsd",
        "-procMDFe.xml, rodo, mdfe, mdfe/PL_MDFe_300b_NT012025_1.03/mdfeModalRodoviario_v3.00.xsd",
        "-110110-1-procEventoCTe.xml, evCCeCTe, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evCCeCTe_v4.00.xsd",
        "-110111-1-procEventoCTe.xml, evCancCTe, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evCancCTe_v4.00.xsd",
        "-110180-1-procEventoCTe.xml, evCECTe, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evCECTe_v4.00.xsd",
        "-110181-1-procEventoCTe.xml, evCancCECTe, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evCancCECTe_v4.00.xsd",
        "-110190-1-procEventoCTe.xml, evIECTe, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evIECTe_v4.00.xsd",
        "-610111-1-procEventoCTe.xml, evCancPrestDesacordo, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evCancPrestDesacordo_v4.00.xsd",
        "-110111-1-procEventoMDFe.xml, evCancMDFe, mdfe, mdfe/PL_MDFe_300b_NT012025_1.03/evCancMDFe_v3.00.xsd",
        "-110115-1-procEventoBPe.xml, evNaoEmbBPe, bpe, bpe/nfelib_v1_0/evNaoEmbBPe_v1.00.xsd",
        "-610110-1-procEventoCTe.xml, evPrestDesacordo, cte, cte/PL_CTe_400_NT2026.002_RTC_1.00/evPrestDesacordo_v4.00.xsd",
        "-110112-1-procEventoMDFe.xml, evEncMDFe, mdfe, mdfe/PL_MDFe_300b_NT012025_1.03/evEncMDFe_v3.00.xsd",
        "-110114-1-procEventoMDFe.xml, evIncCondutorMDFe, mdfe, mdfe/PL_MDFe_300b_NT012025_1.03/evIncCondutorMDFe_v3.00.xsd",
    })
    void whatTheOuterSchemaLeavesOpenIsValid(String tail, String element, String namespace, String schema) {
        List<Map.Entry<String, String>> files = Samples.where(path -> path.endsWith(tail));
        assertThat(files).isNotEmpty();
        files.stream()
                .filter(file -> !Samples.letters(file.getValue()))
                .forEach(file -> schemas.assertValid(
                        Schemas.shared(schema),
                        file.getKey(),
                        Samples.element(file.getValue(), element, SCHEME + namespace)));
    }

    @ParameterizedTest
    @CsvSource({
        "-procNFe.xml, nfe/zeus_2026-07_full/procNFe_v4.00.xsd",
        "-procCTe.xml, cte/PL_CTe_400_NT2026.002_RTC_1.00/procCTe_v4.00.xsd",
        "-nfse.xml, nfse/1.01_pynfse_official/NFSe_v1.01.xsd",
        "-procNFCom.xml, nfcom/PL_NFCOM_1.00_NT2025.001_RTC_1.10/procNFCom_v1.00.xsd",
        "-procBPe.xml, bpe/nfelib_v1_0/procBPe_v1.00.xsd",
    })
    void theSchemasWouldNoticeAMistake(String tail, String schema) {
        Path known = Schemas.shared(schema);
        Assumptions.assumeTrue(Files.exists(known), () -> "schema not available: " + known);
        Map.Entry<String, String> file =
                Samples.where(path -> path.endsWith(tail)).getFirst();
        String damaged = file.getValue().replaceFirst("<tpAmb>1<", "<tpAmb>7<");
        assertThat(damaged).isNotEqualTo(file.getValue());
        assertThatThrownBy(() -> schemas.assertValid(known, file.getKey(), damaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'7'");
    }
}
