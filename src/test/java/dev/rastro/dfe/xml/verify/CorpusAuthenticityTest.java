package dev.rastro.dfe.xml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.testing.Shared;
import dev.rastro.testing.Shared.CorpusFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusAuthenticityTest {
    /** Packages alone are slow to compile by the hundred: here only signatures are looked at. */
    private final AuthenticityCheck check =
            new AuthenticityCheck(new XmlScanner(), SchemaLibrary.none(), SignerChain.bundled());

    /** Where the list of the corpus says otherwise of the protocol's digest, and why it is not followed. */
    private static final Map<String, String> DIGESTS = Map.of(
            "nfephp-org+sped-nfe/examples__fixtures__procNFe_v4.00.xsd.xml",
            "a template whose protocol has no digVal at all",
            "nfephp-org+sped-common/tests__fixtures__xml__NFe__35150158716523000119550010000000071000000076-protNFe.xml",
            "protNFe is empty, infProt stands beside it, and its digVal is the DigestValue");

    @Test
    void everySignatureIsJudgedAsTheListOfTheCorpusSays() {
        List<String> differences = new ArrayList<>();
        int signed = 0;
        for (CorpusFile file : Shared.corpus()) {
            if (file.get("sig").isEmpty()) {
                continue;
            }
            signed += file.get("sig").equals("yes") ? 1 : 0;
            String expected = switch (file.get("sig_valid")) {
                case "yes" -> "valid";
                case "no" -> "invalid";
                default -> "absent";
            };
            Authenticity found = check.check(file.bytes());
            if (!found.signature().spelling().equals(expected)) {
                differences.add(file + ": " + found.signature() + " instead of " + expected + " " + found.reasons());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(signed).isGreaterThan(100);
    }

    @Test
    void theProtocolsDigestIsComparedAsTheListOfTheCorpusSays() {
        List<String> differences = new ArrayList<>();
        int matches = 0;
        for (CorpusFile file : Shared.corpus()) {
            String expected = switch (file.get("digval_match")) {
                case "yes" -> "match";
                case "no" -> "mismatch";
                default -> "absent";
            };
            String found = check.check(file.bytes()).protocolDigest().spelling();
            matches += found.equals("match") ? 1 : 0;
            if (!found.equals(expected) && !DIGESTS.containsKey(file.toString())) {
                differences.add(file + ": " + found + " instead of " + expected);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(matches).isGreaterThan(20);
    }

    @Test
    void whatFitsOnceWhiteSpaceIsGoneIsReconstructedAndNeverCalledAltered() {
        for (CorpusFile file : Shared.corpus()) {
            Authenticity found = check.check(file.bytes());
            boolean fits = file.get("sig_detail").contains("ok-if-whitespace-stripped");
            if (fits) {
                assertThat(found.signatures())
                        .as(file.toString())
                        .extracting(SignatureDetail::outcome)
                        .containsOnly(SignatureOutcome.RECONSTRUCTED);
                assertThat(found.verdict())
                        .as(file + " " + found.reasons())
                        .isNotEqualTo(Authenticity.Verdict.ALTERADO);
            }
            if (file.get("sig_detail").equals("ok")) {
                assertThat(found.verdict())
                        .as(file + " " + found.reasons())
                        .isIn(
                                Authenticity.Verdict.ORIGINAL,
                                Authenticity.Verdict.SEM_PROTOCOLO,
                                Authenticity.Verdict.NAO_VERIFICAVEL);
            }
        }
    }
}
