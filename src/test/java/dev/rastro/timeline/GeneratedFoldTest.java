package dev.rastro.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The training data, written by other code from other tables, folds to lives that make sense. */
class GeneratedFoldTest {
    private final SituationFold fold = new SituationFold(Catalogues.load());
    private final FiscalEventTypes types = FiscalEventTypes.load();
    private final XmlScanner scanner = new XmlScanner();

    @Test
    void everyLifeIsFreeOfContradictions() {
        Map<AccessKey, List<DomainEvent>> facts = new TreeMap<>();
        new TrainingData(LocalDate.of(2026, 11, 20)).generate(5, 500, file -> read(file, facts));
        Set<String> ends = new HashSet<>();
        facts.forEach((key, events) -> {
            Timeline timeline = fold.fold(key, Samples.recorded(events));
            DfeFamily family = timeline.document().family();
            Situation situation = timeline.document().situation();
            ends.add(family + " " + situation);
            assertThat(timeline.alerts())
                    .as(key.value())
                    .doesNotContain(
                            Alerts.TERMINAL_CONFLICT,
                            Alerts.PROTOCOL_CONFLICT,
                            Alerts.FAMILY_CONFLICT,
                            Alerts.ENVIRONMENT_MIXED,
                            Alerts.PROTOCOL_DIGEST_MISMATCH);
            timeline.rows().stream()
                    .map(TimelineRow::eventType)
                    .filter(type -> type != null)
                    .forEach(type -> assertThat(types.find(family, type))
                            .as(family + " " + type)
                            .isPresent());
        });
        assertThat(ends)
                .contains("NFE AUTHORIZED", "NFE CANCELLED", "CTE AUTHORIZED", "MDFE CLOSED", "NFSE AUTHORIZED");
    }

    private void read(GeneratedFile file, Map<AccessKey, List<DomainEvent>> facts) {
        if (scanner.scan(file.bytes()) instanceof ScanResult.Recognised found) {
            found.items()
                    .forEach(item -> facts.computeIfAbsent(item.key(), any -> new ArrayList<>())
                            .add(Samples.fact(item, file.path())));
        }
    }
}
