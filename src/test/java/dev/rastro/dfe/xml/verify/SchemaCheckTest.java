package dev.rastro.dfe.xml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.Authenticity.Schema;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final SchemaLibrary LIBRARY = SchemaLibrary.bundled();

    private final AuthenticityCheck check =
            new AuthenticityCheck(new XmlScanner(), LIBRARY, SignerChain.of(List.of(), List.of()));

    /** Files whose verdict differs between the package the list used and those that come with Rastro, and why. */
    private static final Map<String, String> OTHER_PACKAGE = Map.of(
            "nfephp-org+sped-nfe/tests__fixtures__xml__request_inut_cpf.xml",
            "inutNFe by a CPF is in the MT_ package of one state only",
            "Unimake+Uninfe/exemplos_xml__Antigos__NFe_e_NFCe_3.10__Eventos__epec-nfce-35150309062049000143650010000000604010373539110140-01-ped-eve.xml",
            "the list used the general schema of events, which leaves detEvento open; here that of the EPEC",
            "Unimake+Uninfe/exemplos_xml__Antigos__NFe_e_NFCe_3.10__Eventos__epec__4__41141106117473000150550010000272984914751921_110140_01-procEventoNFe.xml",
            "the list used the general schema of events, which leaves detEvento open; here that of the EPEC",
            "nfephp-org+sped-da/examples__cte__fixtures__proccce.xml",
            "the root has no namespace, but the eventoCTe in it has: it is measured, and its certificate is cut out");

    private Authenticity verdict(String xml) {
        return check.check(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void generatedDocumentsAreValidAndAFaultHasItsPlace() {
        Map<String, String> found = new HashMap<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 60, file -> {
            for (String kind : List.of("-procNFe", "-procCTe", "-procMDFe", "-procEventoCTe")) {
                String xml = new String(file.bytes(), StandardCharsets.UTF_8);
                if (file.path().contains(kind) && !xml.matches("(?s).*<(CNPJ|ch\\w+)>[0-9]*[A-Z].*")) {
                    found.putIfAbsent(kind, xml);
                }
            }
        });
        found.forEach((kind, xml) -> assertThat(verdict(xml).schema()).as(kind).isEqualTo(Schema.VALID));
        String nfe = found.getOrDefault("-procNFe", "");
        Authenticity missing = verdict(nfe.replaceFirst("<natOp>[^<]*</natOp>", ""));
        assertThat(missing.schema()).isEqualTo(Schema.INVALID);
        assertThat(missing.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.SCHEMA_ELEMENT_UNEXPECTED);
            assertThat(reason.arguments()).contains("mod", "nfeProc/NFe/infNFe/ide/mod");
        });
        Authenticity wrong = verdict(nfe.replaceFirst("<mod>55", "<mod>5X"));
        assertThat(wrong.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.SCHEMA_VALUE);
            assertThat(reason.arguments()).contains("mod", "5X");
        });
        // The modal is open in the layout and closed by a schema of its own.
        String cte = found.getOrDefault("-procCTe", "");
        Authenticity modal = verdict(cte.replaceFirst("<RNTRC>[^<]*", "<RNTRC>x"));
        assertThat(modal.schema()).isEqualTo(Schema.INVALID);
        assertThat(verdict(nfe.replace("versao=\"4.00\"", "versao=\"7.00\"")).schema())
                .isEqualTo(Schema.UNKNOWN);
    }

    @Test
    void lettersInACnpjAreToldAsTheLagOfThePackageTheyAre() {
        Authenticity found = verdict("<MDFe xmlns=\"http://www.portalfiscal.inf.br/mdfe\"><infMDFe versao=\"3.00\""
                + " Id=\"MDFe35260712ABC34501DE3558001000000123112345678" + "7\"/></MDFe>");
        assertThat(found.schema()).isEqualTo(Schema.INVALID);
        assertThat(found.reasons()).extracting(Reason::code).contains(ReasonCode.SCHEMA_LETTERS);
    }

    @Test
    @Tag("soak")
    void everyBundledSchemaCompiles() {
        List<String> broken = new ArrayList<>();
        int compiled = 0;
        for (SchemaPackage each : LIBRARY.packages()) {
            for (String root :
                    List.of("nfeProc", "NFe", "cteProc", "CTe", "mdfeProc", "MDFe", "procEventoCTe", "resNFe")) {
                for (String version : List.of("4.00", "3.10", "3.00", "1.01", "1.00")) {
                    for (String file : each.files(each.namespaces().getFirst(), root, version)) {
                        compiled++;
                        if (LIBRARY.schema(each, file).isEmpty()) {
                            broken.add(each.name() + "/" + file);
                        }
                    }
                }
            }
        }
        assertThat(compiled).isGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    @Test
    @Tag("soak")
    void theCorpusIsMeasuredAsItsListSaysWhereThePackagesAreTheSame() {
        List<String> differences = new ArrayList<>();
        int same = 0;
        for (CorpusFile file : Shared.corpus()) {
            Schema found = check.check(file.bytes()).schema();
            String listed = switch (file.get("xsd")) {
                case "PASS" -> "valid";
                case "FAIL", "FAIL_ONLY_UNSIGNED" -> "invalid";
                default -> "unknown";
            };
            boolean bothKnow = found != Schema.UNKNOWN && !listed.equals("unknown");
            if (bothKnow && found.spelling().equals(listed)) {
                same++;
            } else if (found != Schema.UNKNOWN && !OTHER_PACKAGE.containsKey(file.toString())) {
                differences.add(file + ": " + found + ", listed " + listed + " by " + file.get("xsd_schema"));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(same).isGreaterThan(250);
    }
}
