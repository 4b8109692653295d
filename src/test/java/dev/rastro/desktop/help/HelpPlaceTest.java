package dev.rastro.desktop.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.dfe.Situation;
import dev.rastro.intake.ImportProgress;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentSort;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpPlaceTest {
    private final HelpPlace place = new HelpPlace(FiscalEventTypes.load());

    @Test
    void theHelpOpensAtTheEventThatHasTheKeyboardElseAtTheSituation(@TempDir Path folder) {
        assertThat(place.of(null, Optional.empty())).isEmpty();
        List<String> topics = new HelpTopics(Wording.of(new Messages(Language.PORTUGUESE)), 30)
                .all().stream().map(HelpTopic::id).toList();
        try (RealServices real = new RealServices(folder, 0)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("files"), 40)), ImportProgress.NONE);
            real.dispatcher.drain();
            Timeline cancelled = real
                    .services
                    .catalog()
                    .page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, 100)
                    .rows()
                    .stream()
                    .filter(row -> row.situation() == Situation.CANCELLED)
                    .flatMap(row -> real.services.timelines().timeline(row.key()).stream())
                    .findFirst()
                    .orElseThrow();
            for (TimelineRow row : cancelled.rows()) {
                String topic = place.of(cancelled.document(), Optional.of(row));
                assertThat(topic)
                        .isIn(topics)
                        .startsWith(row.eventType() == null ? "SITUATION:CANCELADA" : "EVENT:" + row.eventType() + "@");
            }
            assertThat(cancelled.rows())
                    .extracting(TimelineRow::eventType)
                    .filteredOn(Objects::nonNull)
                    .contains("110111");
        }
    }
}
