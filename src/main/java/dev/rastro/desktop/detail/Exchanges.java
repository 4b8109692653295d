package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Wording;
import dev.rastro.store.Exchange;
import dev.rastro.store.ExchangeJournal;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The exchanges with authorities behind a time line, by trace. */
record Exchanges(Map<String, List<Exchange>> byTrace) {
    static final Exchanges NONE = new Exchanges(Map.of());

    Exchanges {
        byTrace = Map.copyOf(byTrace);
    }

    static Exchanges of(Timeline timeline, ExchangeJournal journal) {
        Map<String, List<Exchange>> found = new LinkedHashMap<>();
        for (TimelineRow row : timeline.rows()) {
            found.computeIfAbsent(row.trace(), journal::ofTrace);
        }
        found.values().removeIf(List::isEmpty);
        return new Exchanges(found);
    }

    /** What was asked and answered within a trace, a line for each exchange; empty for files. */
    String words(String trace, Wording wording) {
        return byTrace.getOrDefault(trace, List.of()).stream()
                .map(each -> wording.text(
                        "timeline.exchange.words",
                        each.service(),
                        wording.formats().ours(each.requestedAt()),
                        each.status() == null ? String.valueOf(each.failure()) : each.status(),
                        wording.formats().count(each.duration().toMillis())))
                .collect(Collectors.joining("; "));
    }

    /** Questions and answers as they went over the wire. */
    List<Source> sources(Wording wording) {
        List<Source> sources = new ArrayList<>();
        for (List<Exchange> exchanges : byTrace.values()) {
            for (Exchange each : exchanges) {
                String when = wording.formats().ours(each.requestedAt());
                sources.add(new Source(each.request(), wording.text("xml.request", each.service(), when)));
                String answer = each.kept() != null ? each.kept() : each.answer();
                if (answer != null) {
                    sources.add(new Source(answer, wording.text("xml.answer", each.service(), when)));
                }
            }
        }
        return sources;
    }
}
