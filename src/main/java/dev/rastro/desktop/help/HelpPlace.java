package dev.rastro.desktop.help;

import dev.rastro.desktop.help.HelpTopic.Kind;
import dev.rastro.dfe.FiscalEventTypes;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the help opens: at what the operator looks at. */
public record HelpPlace(FiscalEventTypes types) {
    /**
     * The id of a topic, "" for the beginning: the event in whose row the keyboard is, else the situation of the document.
     *
     * @param document the one that is looked at
     * @param row of its time line, where that has the keyboard
     */
    public String of(@Nullable DocumentRow document, Optional<TimelineRow> row) {
        if (document == null) {
            return "";
        }
        return row.map(TimelineRow::eventType)
                .flatMap(code -> types.find(document.family(), code))
                .map(EventTopics::id)
                .orElseGet(
                        () -> HelpTopic.id(Kind.SITUATION, document.situation().code()));
    }
}
