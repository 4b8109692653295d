package dev.rastro.dfe.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.testing.Shared;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class XmlScannerCorpusTest {
    private static final Set<String> FACTS = Set.of(
            "NFe",
            "nfeProc",
            "enviNFe",
            "CTe",
            "cteProc",
            "CTeOS",
            "cteOSProc",
            "CTeSimp",
            "MDFe",
            "mdfeProc",
            "enviMDFe",
            "NFCom",
            "nfcomProc",
            "NF3e",
            "BPe",
            "BPeTM",
            "DCe",
            "dceProc",
            "NFSe",
            "DPS",
            "CFe",
            "NFGas",
            "nfgasProc",
            "evento",
            "eventoCTe",
            "eventoMDFe",
            "eventoBPe",
            "eventoNF3e",
            "eventoNFCom",
            "eventoNFGas",
            "eventoDCe",
            "pedRegEvento",
            "procEventoNFe",
            "procEventoCTe",
            "procEventoMDFe",
            "envEvento",
            "resNFe",
            "resEvento",
            "CFeCanc",
            "retEvento",
            "retEnvEvento");

    private final XmlScanner scanner = new XmlScanner();

    private static boolean hasUsableKey(Shared.CorpusFile file) {
        return file.get("key").matches("[0-9]{6}[0-9A-Z]{12}[0-9]{26}|[0-9A-Z]{50}|[0-9]{42}");
    }

    @Test
    void documentsAndEventsWithAKeyAreRecognisedUnderThatKey() {
        Set<String> wrong = new TreeSet<>();
        int expected = 0;
        for (Shared.CorpusFile file : Shared.corpus()) {
            if (!file.get("well_formed").equals("yes") || !FACTS.contains(file.get("root")) || !hasUsableKey(file)) {
                continue;
            }
            expected++;
            ScanResult result = scanner.scan(file.bytes());
            boolean found = result instanceof ScanResult.Recognised yes
                    && yes.items().stream().anyMatch(item -> item.key().value().endsWith(file.get("key")));
            if (!found) {
                wrong.add(file + " " + file.get("root") + " " + file.get("key") + " -> " + brief(result));
            }
        }
        assertThat(expected).isGreaterThan(300);
        assertThat(wrong).hasSizeLessThan(expected / 50);
    }

    private static String brief(ScanResult result) {
        return switch (result) {
            case ScanResult.Recognised yes ->
                yes.items().stream().map(item -> item.key().value()).toList().toString();
            case ScanResult.Unrecognised no -> no.problem() + " " + no.detail();
        };
    }

    @Test
    void whatIsNotRecognisedHasATrueReason() {
        for (Shared.CorpusFile file : Shared.corpus()) {
            if (scanner.scan(file.bytes()) instanceof ScanResult.Unrecognised no) {
                boolean wellFormed = file.get("well_formed").equals("yes");
                assertThat(no.problem())
                        .as("%s: %s", file, no.detail())
                        .isIn(
                                wellFormed
                                        ? Set.of(
                                                ScanProblem.KEY_MISSING,
                                                ScanProblem.SERVICE_MESSAGE,
                                                ScanProblem.FRAGMENT,
                                                ScanProblem.UNKNOWN_ROOT,
                                                ScanProblem.MALFORMED)
                                        : Set.of(ScanProblem.MALFORMED, ScanProblem.NOT_XML));
                boolean tooLong = no.detail().matches(".*[0-9]{45,}.*");
                if (no.problem() == ScanProblem.KEY_MISSING && FACTS.contains(file.get("root")) && !tooLong) {
                    assertThat(hasUsableKey(file))
                            .as("%s: %s", file, no.detail())
                            .isFalse();
                }
                if (wellFormed && no.problem() == ScanProblem.MALFORMED) {
                    assertThat(no.detail()).contains("docZip");
                }
            }
        }
    }

    @Test
    void eventTypesAreThoseOfTheFile() {
        for (Shared.CorpusFile file : Shared.corpus()) {
            String type = file.get("tpEvento").replaceFirst("^e", "");
            if (type.matches("[0-9]{6}")
                    && FACTS.contains(file.get("root"))
                    && scanner.scan(file.bytes()) instanceof ScanResult.Recognised yes) {
                assertThat(yes.items())
                        .as(file.toString())
                        .anyMatch(item -> item instanceof XmlItem.Event event
                                && event.event().type().equals(type));
            }
        }
    }

    @Test
    void damagedCopiesNeverThrow() {
        SplittableRandom random = new SplittableRandom(7);
        List<Charset> charsets = List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1);
        for (Shared.CorpusFile file : Shared.corpus()) {
            byte[] bytes = file.bytes();
            for (int i = 0; i < 4; i++) {
                assertThat(scanner.scan(Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                        .isNotNull();
                byte[] flipped = bytes.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(scanner.scan(flipped)).isNotNull();
            }
            for (Charset charset : charsets) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                assertThat(scanner.scan(text.getBytes(charset))).isNotNull();
            }
        }
    }
}
