package dev.rastro.desktop.manifest;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The declarations that the document on screen allows. */
public final class DeclareViewModel implements AutoCloseable {
    private final ManifestationService service;
    private final TaskRunner tasks;
    private final QueueWording words;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<List<DeclarationType>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final Lifetime life = new Lifetime();
    private @Nullable AccessKey shown;

    /** {@code timeline} is of the document on screen, {@code null} while there is none. */
    public DeclareViewModel(
            ManifestationService service,
            ReadOnlyObjectProperty<@Nullable Timeline> timeline,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.service = service;
        this.tasks = tasks;
        this.words = new QueueWording(wording);
        this.failed = notices.failed(wording.text("doing.manifest"));
        life.bind(timeline, now -> show(now == null ? null : now.document()));
    }

    private void show(@Nullable DocumentRow document) {
        AccessKey key = document == null ? null : document.key();
        if (!Objects.equals(key, shown)) {
            shown = key;
            result.set("");
        }
        offered.set(document == null ? List.of() : service.offered(document.family()));
    }

    /** What can be declared on the document, empty where its family knows no declarations. */
    public ReadOnlyObjectProperty<List<DeclarationType>> offered() {
        return offered.getReadOnlyProperty();
    }

    /** What became of the last wish, in words; empty before the first on this document. */
    public ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /** Whether a declaration takes a justification or observation. */
    public boolean wantsWords(DeclarationType type) {
        return service.wantsWords(type);
    }

    /** Puts a declaration on the document into the queue, or says what stands in its way. */
    public void declare(DeclarationType type, String justification) {
        AccessKey key = shown;
        if (key == null) {
            return;
        }
        String stripped = justification.strip();
        tasks.read(
                () -> service.request(List.of(new Declaration(
                        key, service.declarant(key).orElse(""), type, stripped.isEmpty() ? null : stripped))),
                (List<Queued> outcome) -> {
                    if (key.equals(shown)) {
                        result.set(words.of(outcome));
                    }
                },
                failed);
    }

    @Override
    public void close() {
        life.close();
    }
}
