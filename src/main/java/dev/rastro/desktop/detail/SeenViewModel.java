package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.SeenChanged;
import dev.rastro.store.SeenDocuments;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Remembers that a document was looked at, and tells what is new since the time before. For the screen's thread only. */
public final class SeenViewModel {
    private final SeenDocuments seen;
    private final Bus bus;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable OffsetDateTime> since = new ReadOnlyObjectWrapper<>();
    private @Nullable AccessKey shown;

    SeenViewModel(SeenDocuments seen, Bus bus, TaskRunner tasks, Consumer<Throwable> failed) {
        this.seen = seen;
        this.bus = bus;
        this.tasks = tasks;
        this.failed = failed;
    }

    /** The operator looks at a document, or at none. */
    void looked(@Nullable Timeline now) {
        AccessKey key = now == null ? null : now.document().key();
        if (!Objects.equals(key, shown)) {
            since.set(null);
        }
        boolean first = !Objects.equals(key, shown);
        shown = key;
        if (now == null || key == null) {
            return;
        }
        OffsetDateTime until = now.document().changedAt();
        tasks.read(
                () -> {
                    Optional<OffsetDateTime> before = seen.knownUntil(key);
                    boolean news = before.map(until::isAfter).orElse(true);
                    if (news) {
                        seen.saw(key, until);
                        bus.post(new SeenChanged());
                    }
                    return before;
                },
                before -> {
                    // What was new stays marked for as long as the document is on screen.
                    if (first && key.equals(shown)) {
                        since.set(before.filter(until::isAfter).orElse(null));
                    }
                },
                failed);
    }

    /** Up to when the operator knew the document before; {@code null} where nothing is new, or it was never looked at. */
    ReadOnlyObjectProperty<@Nullable OffsetDateTime> since() {
        return since.getReadOnlyProperty();
    }

    /** Whether a row of the time line was learnt after that. */
    boolean fresh(TimelineRow row) {
        OffsetDateTime before = since.get();
        return before != null && row.recordedAt().isAfter(before);
    }
}
