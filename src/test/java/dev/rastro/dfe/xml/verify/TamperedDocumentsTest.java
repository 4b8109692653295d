package dev.rastro.dfe.xml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.Authenticity.Chain;
import dev.rastro.dfe.xml.verify.Authenticity.ProtocolDigest;
import dev.rastro.dfe.xml.verify.Authenticity.Signature;
import dev.rastro.dfe.xml.verify.Authenticity.Verdict;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.simulator.generator.signing.Credential;
import dev.rastro.simulator.generator.signing.SignedXml;
import dev.rastro.simulator.generator.signing.TrainingAuthority;
import dev.rastro.simulator.generator.signing.XmlSigner;
import dev.rastro.simulator.generator.world.World;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Genuine documents of the training authority, and what can be done to them. */
class TamperedDocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final long SEED = 7;
    private static final int BITS = 2048;
    private static final Map<String, String> FILES = generate();
    private static final TrainingAuthority AUTHORITY = new TrainingAuthority(SEED, DAY, BITS);
    private static final World WORLD = new World(SEED);

    private final AuthenticityCheck check = check(AUTHORITY);

    private static Map<String, String> generate() {
        Map<String, String> files = new TreeMap<>();
        new TrainingData(DAY)
                .generate(SEED, 200, file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return files;
    }

    private static AuthenticityCheck check(TrainingAuthority trusted) {
        List<X509Certificate> issuers = trusted.credential(WORLD.matrix()).issuers();
        return new AuthenticityCheck(
                new XmlScanner(), SchemaLibrary.none(), SignerChain.of(List.of(trusted.root()), issuers));
    }

    private static String first(String pattern) {
        return FILES.entrySet().stream()
                .filter(each -> each.getKey().contains(pattern))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " in " + FILES.keySet()));
    }

    private Authenticity verdict(String xml) {
        return check.check(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReasonCode> codes(Authenticity found) {
        return found.reasons().stream().map(Reason::code).toList();
    }

    private static String replaced(String text, String pattern, String by) {
        String changed = Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceFirst(by);
        assertThat(changed).isNotEqualTo(text);
        return changed;
    }

    @Test
    void whatWasGeneratedIsOriginal() {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Authenticity found = verdict(file.getValue());
            if (file.getKey().contains("-res")) {
                assertThat(found.verdict()).as(file.getKey()).isEqualTo(Verdict.NAO_VERIFICAVEL);
                assertThat(codes(found)).contains(ReasonCode.SUMMARY_ONLY);
                continue;
            }
            assertThat(found.signature()).as(file.getKey()).isEqualTo(Signature.VALID);
            assertThat(found.chain()).as(file.getKey() + found.reasons()).isEqualTo(Chain.VALID);
            assertThat(found.key()).as(file.getKey() + found.reasons()).isEqualTo(Authenticity.Key.CONSISTENT);
            assertThat(found.protocolDigest()).as(file.getKey()).isNotEqualTo(ProtocolDigest.MISMATCH);
            assertThat(found.verdict())
                    .as(file.getKey() + found.reasons())
                    .isIn(Verdict.ORIGINAL, Verdict.SEM_PROTOCOLO);
        }
        Authenticity nfe = verdict(first("-procNFe"));
        assertThat(nfe.verdict()).isEqualTo(Verdict.ORIGINAL);
        assertThat(nfe.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
        assertThat(nfe.signatures()).singleElement().satisfies(detail -> {
            assertThat(detail.signer()).isNotBlank();
            assertThat(detail.taxId()).hasSize(14);
            assertThat(detail.algorithm()).isEqualTo("rsa-sha1");
        });
    }

    @Test
    void aChangedDigitIsAltered() {
        Authenticity found = verdict(replaced(first("-procNFe"), "<vNF>(\\d)", "<vNF>9$1"));
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(found.signature()).isEqualTo(Signature.INVALID);
        assertThat(codes(found)).first().isEqualTo(ReasonCode.SIGNATURE_DIGEST_MISMATCH);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
    }

    @Test
    void aChangedDigitWithItsDigestMadeToFitIsAltered() {
        String xml = replaced(first("-procNFe"), "<vNF>(\\d)", "<vNF>9$1");
        // The forger puts the new digest in, and in the protocol as well: the value is the signer's over the old one.
        String digest = digestOf(xml);
        Matcher old = Pattern.compile("<DigestValue>([^<]+)").matcher(xml);
        assertThat(old.find()).isTrue();
        Authenticity found = verdict(xml.replace(old.group(1), digest));
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(codes(found)).first().isEqualTo(ReasonCode.SIGNATURE_VALUE_MISMATCH);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
    }

    private static String digestOf(String xml) {
        return signed(xml, AUTHORITY.credential(WORLD.matrix())).digest();
    }

    /** The infNFe of a file, signed by another. */
    private static SignedXml signed(String xml, Credential by) {
        Matcher element =
                Pattern.compile("<infNFe .*?</infNFe>", Pattern.DOTALL).matcher(xml);
        Matcher id = Pattern.compile("Id=\"(NFe\\w+)\"").matcher(xml);
        assertThat(element.find() && id.find()).isTrue();
        return new XmlSigner(AUTHORITY).sign(element.group(), "http://www.portalfiscal.inf.br/nfe", id.group(1), by);
    }

    private static String resigned(String xml, Credential by) {
        SignedXml signed = signed(xml, by);
        return replaced(xml, "<Signature .*?</Signature>", Matcher.quoteReplacement(signed.signature()))
                .replaceFirst("<digVal>[^<]+", Matcher.quoteReplacement("<digVal>" + signed.digest()));
    }

    @Test
    void aDocumentSignedByAnotherWithThatDigestInTheProtocolIsNotOriginal() {
        String xml = FILES.entrySet().stream()
                .filter(each -> each.getKey().contains("-procNFe")
                        && !each.getValue()
                                .contains("<emit><CNPJ>" + WORLD.matrix().cnpj().substring(0, 8)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        String forged = resigned(replaced(xml, "<vNF>(\\d)", "<vNF>9$1"), AUTHORITY.credential(WORLD.matrix()));
        Authenticity found = verdict(forged);
        assertThat(found.signature()).isEqualTo(Signature.VALID);
        assertThat(found.chain()).isEqualTo(Chain.VALID);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
        assertThat(found.verdict()).isEqualTo(Verdict.NAO_VERIFICAVEL);
        assertThat(codes(found)).contains(ReasonCode.SIGNER_NOT_ISSUER);

        Authenticity avulsa =
                verdict(resigned(replaced(xml, "<procEmi>\\d", "<procEmi>1"), AUTHORITY.credential(WORLD.matrix())));
        assertThat(avulsa.verdict()).isEqualTo(Verdict.ORIGINAL);
        assertThat(codes(avulsa)).contains(ReasonCode.SIGNER_NOT_ISSUER);
    }

    @Test
    void whatAProgramWroteAnewIsReconstructed() {
        String original = first("-procNFe");
        List<String> rewritten = List.of(
                original.replace("><", ">\n  <"),
                original.replace("><", ">\r\n\t<"),
                replaced(original, "<nfeProc ", "<nfeProc xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "),
                replaced(original, "<xNome>", "<xNome> "));
        for (String xml : rewritten) {
            Authenticity found = verdict(xml);
            assertThat(found.verdict()).as(xml.substring(0, 300)).isEqualTo(Verdict.RECONSTRUIDO);
            assertThat(found.signature()).isEqualTo(Signature.INVALID);
            assertThat(codes(found)).contains(ReasonCode.SIGNATURE_RECONSTRUCTED);
        }
        assertThat(verdict(replaced(rewritten.getFirst(), "<vNF>(\\d)", "<vNF>9$1"))
                        .verdict())
                .isEqualTo(Verdict.ALTERADO);
    }

    @Test
    void encodingsAndMarksAroundTheTextChangeNothing() {
        String original = first("-procNFe");
        String latin = original.replaceFirst("(?i)encoding=\"utf-8\"", "encoding=\"ISO-8859-1\"");
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        if (!latin.equals(original)) {
            assertThat(check.check(bytes).verdict()).isEqualTo(Verdict.ORIGINAL);
        }
        assertThat(verdict("\ufeff" + original).verdict()).isEqualTo(Verdict.ORIGINAL);
        assertThat(verdict("\n \n" + original).verdict()).isEqualTo(Verdict.ORIGINAL);
        String soap = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                + original.replaceFirst("<\\?xml[^>]*>", "") + "</s:Body></s:Envelope>";
        // Inclusive C14N takes the envelope's prefix in: the signature no longer fits as it stands, but provably did.
        assertThat(verdict(soap).verdict()).isEqualTo(Verdict.RECONSTRUIDO);
    }

    @Test
    void aSignatureOverWhatIsNotReadIsNoSignature() {
        String original = first("-procNFe");
        Matcher element =
                Pattern.compile("<infNFe .*?</infNFe>", Pattern.DOTALL).matcher(original);
        assertThat(element.find()).isTrue();
        String genuine = element.group();
        String fake = replaced(genuine, "<vNF>(\\d)", "<vNF>9$1");
        String otherId = replaced(fake, "Id=\"NFe\\d", "Id=\"NFe9");
        List<String> wrapped = List.of(
                original.replace(genuine, fake + "<extra>" + genuine + "</extra>"),
                original.replace(genuine, otherId + "<extra>" + genuine + "</extra>"),
                original.replace(genuine, otherId + genuine),
                original.replace(genuine, genuine + otherId),
                original.replace(genuine, fake).replaceFirst("</nfeProc>", "<x>" + genuine + "</x></nfeProc>"));
        for (String xml : wrapped) {
            Authenticity found = verdict(xml);
            assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
            assertThat(found.signature()).isEqualTo(Signature.INVALID);
            assertThat(codes(found)).contains(ReasonCode.SIGNATURE_REFERENCE_ELSEWHERE);
        }
    }

    @Test
    void aForgedDocumentBesideAGenuineOneIsNotCoveredByItsSignature() {
        String original = first("-procNFe");
        Matcher nfe =
                Pattern.compile("<NFe .*?</NFe>|<NFe>.*?</NFe>", Pattern.DOTALL).matcher(original);
        assertThat(nfe.find()).isTrue();
        String fake =
                replaced(replaced(nfe.group(), "<Signature .*?</Signature>", ""), "Id=\"NFe(\\d\\d)\\d", "Id=\"NFe$19");
        Authenticity found = verdict(original.replace(nfe.group(), fake + nfe.group()));
        assertThat(found.verdict()).isGreaterThanOrEqualTo(Verdict.NAO_VERIFICAVEL);
        assertThat(found.signature()).isEqualTo(Signature.ABSENT);
    }

    @Test
    void theProtocolOfAnotherDocumentGivesItselfAway() {
        List<String> two = FILES.entrySet().stream()
                .filter(each -> each.getKey().contains("-procNFe"))
                .map(Map.Entry::getValue)
                .limit(2)
                .toList();
        Matcher other = Pattern.compile("<protNFe .*</protNFe>", Pattern.DOTALL).matcher(two.get(1));
        assertThat(other.find()).isTrue();
        Authenticity found =
                verdict(replaced(two.get(0), "<protNFe .*</protNFe>", Matcher.quoteReplacement(other.group())));
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(found.signature()).isEqualTo(Signature.VALID);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MISMATCH);
        assertThat(found.key()).isEqualTo(Authenticity.Key.INCONSISTENT);
        assertThat(codes(found)).contains(ReasonCode.PROTOCOL_OF_OTHER_KEY, ReasonCode.PROTOCOL_DIGEST_MISMATCH);
    }

    @Test
    void withoutProtocolItIsSaid() {
        Authenticity found = verdict(replaced(first("-procNFe"), "<protNFe .*</protNFe>", ""));
        assertThat(found.verdict()).isEqualTo(Verdict.SEM_PROTOCOLO);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.ABSENT);
        Authenticity unsigned = verdict(replaced(first("-procNFe"), "<Signature .*?</Signature>", ""));
        assertThat(unsigned.verdict()).isEqualTo(Verdict.NAO_VERIFICAVEL);
        assertThat(unsigned.signature()).isEqualTo(Signature.ABSENT);
        Authenticity rejected = verdict(replaced(first("-procNFe"), "<cStat>100", "<cStat>539"));
        assertThat(rejected.verdict()).isEqualTo(Verdict.SEM_PROTOCOLO);
        assertThat(codes(rejected)).contains(ReasonCode.PROTOCOL_NOT_AUTHORIZED);
    }

    @Test
    void anotherKeyDoesNotPass() {
        String original = first("-procNFe");
        Authenticity everywhere = verdict(original.replaceAll("(NFe|<chNFe>)(\\d{25})\\d", "$1$27"));
        assertThat(everywhere.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(everywhere.key()).isEqualTo(Authenticity.Key.INCONSISTENT);
        Authenticity series = verdict(
                resigned(replaced(original, "<serie>(\\d)", "<serie>7$1"), AUTHORITY.credential(WORLD.matrix())));
        assertThat(series.signature()).isEqualTo(Signature.VALID);
        assertThat(series.key()).isEqualTo(Authenticity.Key.INCONSISTENT);
        assertThat(series.verdict()).isNotEqualTo(Verdict.ORIGINAL);
        assertThat(codes(series)).contains(ReasonCode.KEY_FIELD);
    }

    @Test
    void aCertificateOfAnotherRootIsFoundOut() {
        TrainingAuthority forger = new TrainingAuthority(SEED + 1, DAY, BITS);
        String forged = resigned(first("-procNFe"), forger.credential(WORLD.matrix()));
        Authenticity found = verdict(forged);
        assertThat(found.signature()).isEqualTo(Signature.VALID);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
        assertThat(found.chain()).isEqualTo(Chain.INVALID);
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(codes(found)).contains(ReasonCode.CHAIN_FORGED);
        // To whom the authority is unknown, there is nothing for or against it.
        AuthenticityCheck stranger =
                new AuthenticityCheck(new XmlScanner(), SchemaLibrary.none(), SignerChain.bundled());
        Authenticity unknown = stranger.check(first("-procNFe").getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.chain()).isEqualTo(Chain.UNKNOWN);
        assertThat(codes(unknown)).contains(ReasonCode.CHAIN_ISSUER_UNKNOWN);
    }

    @Test
    void aCertificateThatHadExpiredWhenItSignedDoesNotCount() {
        TrainingAuthority old = new TrainingAuthority(SEED, LocalDate.of(2016, 1, 1), BITS);
        String xml = resigned(first("-procNFe"), old.credential(WORLD.matrix()));
        Authenticity found = check(old).check(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(found.signature()).isEqualTo(Signature.VALID);
        assertThat(found.chain()).isEqualTo(Chain.INVALID);
        assertThat(found.verdict()).isEqualTo(Verdict.NAO_VERIFICAVEL);
        assertThat(codes(found)).contains(ReasonCode.CHAIN_OUTSIDE_VALIDITY);
    }

    @Test
    void keysHiddenByTheAuthorityAreSecrecyAndNoForgery() {
        String cte = first("-procCTe");
        Predicate<String> hides = text -> !text.equals(cte);
        String hidden = cte.replaceAll(
                "<(chave|chCTe|chNFe)>(?!" + keyOf(cte) + ")[0-9A-Z]{44}<", "<$1>" + "9".repeat(44) + "<");
        assertThat(hidden).matches(hides);
        Authenticity found = verdict(hidden);
        assertThat(found.verdict()).isEqualTo(Verdict.SIGILO);
        assertThat(found.protocolDigest()).isEqualTo(ProtocolDigest.MATCH);
        assertThat(codes(found)).first().isEqualTo(ReasonCode.SIGILO_KEYS);
    }

    private static String keyOf(String xml) {
        Matcher id = Pattern.compile("Id=\"CTe(\\w{44})\"").matcher(xml);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void anEventWithTheAnswerToAnotherIsFoundOut() {
        List<String> two = FILES.entrySet().stream()
                .filter(each -> each.getKey().contains("-procEventoNFe"))
                .map(Map.Entry::getValue)
                .limit(2)
                .toList();
        Matcher other =
                Pattern.compile("<retEvento .*</retEvento>", Pattern.DOTALL).matcher(two.get(1));
        assertThat(other.find()).isTrue();
        Authenticity found =
                verdict(replaced(two.get(0), "<retEvento .*</retEvento>", Matcher.quoteReplacement(other.group())));
        assertThat(found.verdict()).isEqualTo(Verdict.ALTERADO);
        assertThat(codes(found)).contains(ReasonCode.PROTOCOL_OF_OTHER_KEY);
    }

    @Test
    void hostileFilesAreTurnedAwayWithAReason() {
        String original = first("-procNFe");
        String bombs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        List<String> hostile = List.of(
                original.replaceFirst("<nfeProc", bombs + "<nfeProc"),
                original.replaceFirst("<nfeProc", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><nfeProc"),
                original.substring(0, original.length() / 2),
                "",
                "isto não é XML",
                "<a>".repeat(5_000) + "</a>".repeat(5_000));
        for (String xml : hostile) {
            Authenticity found = verdict(xml);
            assertThat(found.verdict()).isEqualTo(Verdict.NAO_VERIFICAVEL);
            assertThat(codes(found)).containsExactly(ReasonCode.XML_UNREADABLE);
        }
        String huge = replaced(original, "</infAdic>|<total>", "<obs>" + "x".repeat(5_000_000) + "</obs>$0");
        assertThat(verdict(huge).verdict()).isEqualTo(Verdict.ALTERADO);
    }

    @Test
    void aTransformationNoLayoutHasIsNotRun() {
        Authenticity found = verdict(first("-procNFe")
                .replaceFirst(
                        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                        "http://www.w3.org/TR/1999/REC-xslt-19991116"));
        assertThat(found.signature()).isEqualTo(Signature.INVALID);
        assertThat(codes(found)).contains(ReasonCode.SIGNATURE_ALGORITHM_REFUSED);
    }
}
