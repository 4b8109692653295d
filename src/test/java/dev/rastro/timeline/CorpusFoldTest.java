package dev.rastro.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.testing.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every fact of the public samples folds, whatever its order, and every original leaves a row. */
class CorpusFoldTest {
    private final SituationFold fold = new SituationFold(Catalogues.load());

    @Test
    void samplesFoldTheSameInAnyOrder() {
        Map<AccessKey, List<DomainEvent>> facts = facts();
        assertThat(facts).hasSizeGreaterThan(100);
        Random random = new Random(7);
        facts.forEach((key, events) -> {
            Timeline expected = fold.fold(key, Samples.recorded(events));
            List<DomainEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            Timeline actual = fold.fold(key, Samples.recorded(shuffled));
            assertThat(FoldOrderTest.timeless(actual)).as(key.value()).isEqualTo(FoldOrderTest.timeless(expected));
            assertThat(expected.rows()).as(key.value()).isNotEmpty();
            assertThat(expected.rows())
                    .as(key.value())
                    .noneMatch(row -> row.text().contains("null"));
        });
    }

    private static Map<AccessKey, List<DomainEvent>> facts() {
        XmlScanner scanner = new XmlScanner();
        Map<AccessKey, List<DomainEvent>> facts = new TreeMap<>();
        for (Shared.CorpusFile file : Shared.corpus()) {
            if (scanner.scan(file.bytes()) instanceof ScanResult.Recognised found) {
                for (XmlItem item : found.items()) {
                    facts.computeIfAbsent(item.key(), any -> new ArrayList<>())
                            .add(Samples.fact(item, file.get("sha256")));
                }
            }
        }
        return facts;
    }
}
