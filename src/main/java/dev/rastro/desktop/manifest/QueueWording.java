package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.sefaz.text.ReasonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of the wish to declare, in words: how many are in the queue, and what stood in the way of the others. */
final class QueueWording {
    private final Wording wording;
    private final ReasonText reasons;

    QueueWording(Wording wording) {
        this.wording = wording;
        this.reasons = new ReasonText(wording.messages().language().locale());
    }

    String of(List<Queued> outcomes) {

        Map<String, Long> stopped = outcomes.stream()
                .filter(Queued.Stopped.class::isInstance)
                .flatMap(each -> ((Queued.Stopped) each).obstacles().stream())
                .collect(Collectors.groupingBy(reasons::obstacle, LinkedHashMap::new, Collectors.counting()));
        long accepted =
                outcomes.stream().filter(Queued.Accepted.class::isInstance).count();
        String queued = wording.text("manifest.queued", accepted);
        return stopped.isEmpty()
                ? queued
                : queued + "\n"
                        + stopped.entrySet().stream()
                                .map(each -> each.getValue() + " × " + each.getKey())
                                .collect(Collectors.joining("\n"));
    }
}
