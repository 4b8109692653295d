package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The generator and the application's reader were written apart; here they meet. */
class GeneratedFilesAreReadableTest {
    private static final Set<DfeFamily> FAMILIES = Set.of(
            DfeFamily.NFE,
            DfeFamily.NFCE,
            DfeFamily.CTE,
            DfeFamily.CTE_OS,
            DfeFamily.MDFE,
            DfeFamily.BPE,
            DfeFamily.NF3E,
            DfeFamily.NFCOM,
            DfeFamily.DCE,
            DfeFamily.NFSE);

    @Test
    void theReaderFindsInEachFileTheKeyItIsNamedAfter() {
        XmlScanner scanner = new XmlScanner();
        Set<DfeFamily> documents = new HashSet<>();
        for (Map.Entry<String, String> file : Samples.all().entrySet()) {
            ScanResult result = scanner.scan(file.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(result).as(file.getKey()).isInstanceOf(ScanResult.Recognised.class);
            List<XmlItem> items = ((ScanResult.Recognised) result).items();
            assertThat(items).as(file.getKey()).hasSize(1);
            assertThat(file.getKey()).contains(items.getFirst().key().value());
            switch (items.getFirst()) {
                case XmlItem.Document found -> {
                    documents.add(found.header().family());
                    assertThat(found.header().warnings()).as(file.getKey()).isEmpty();
                    assertThat(found.header().total()).as(file.getKey()).isNotNull();
                    assertThat(found.header().issuer()).as(file.getKey()).isNotNull();
                    assertThat(found.header().issuedAt()).as(file.getKey()).isNotNull();
                }
                case XmlItem.LooseProtocol found -> throw new AssertionError(file.getKey() + " gave " + found);
                case XmlItem.Summary found ->
                    assertThat(found.summary().digestValue()).isNotNull();
                case XmlItem.Event found -> {
                    boolean summary = file.getKey().endsWith("resEvento.xml");
                    assertThat(found.event().form())
                            .as(file.getKey())
                            .isEqualTo(summary ? EventForm.SUMMARY : EventForm.REGISTERED);
                    assertThat(found.event().registeredAt()).as(file.getKey()).isNotNull();
                }
            }
        }
        assertThat(documents).containsAll(FAMILIES);
    }

    @Test
    void theKeysAreRightForTheApplicationToo() {
        assertThat(Samples.keys(Samples.all()))
                .allSatisfy(
                        key -> assertThat(new AccessKey(key).checkDigitValid()).isTrue());
    }
}
