package dev.rastro.desktop.manifest;

import dev.rastro.desktop.acts.Turnable;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
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
    private final FreshnessViewModel freshness;
    private final Consumer<Turnable> done;
    private final Wording wording;
    private final TaskRunner tasks;
    private final QueueWording words;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<List<DeclarationType>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final Lifetime life = new Lifetime();
    private @Nullable DocumentRow shown;

    /**
     * Declares nothing yet.
     *
     * @param timeline of the document on screen, {@code null} while there is none
     * @param done is told what can be taken back
     */
    public DeclareViewModel(
            ManifestationService service,
            ReadOnlyObjectProperty<@Nullable Timeline> timeline,
            FreshnessViewModel freshness,
            Consumer<Turnable> done,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.service = service;
        this.freshness = freshness;
        this.done = done;
        this.wording = wording;
        this.tasks = tasks;
        this.words = new QueueWording(wording);
        this.failed = notices.failed(wording.text("doing.manifest"));
        life.bind(timeline, now -> show(now == null ? null : now.document()));
    }

    private void show(@Nullable DocumentRow document) {
        if (!Objects.equals(key(document), key(shown))) {
            result.set("");
        }
        shown = document;
        offered.set(document == null ? List.of() : service.offered(document.family()));
    }

    private static @Nullable AccessKey key(@Nullable DocumentRow document) {
        return document == null ? null : document.key();
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
        DocumentRow document = shown;
        if (document != null) {
            freshness.before(
                    Act.DECLARE, List.of(document), () -> request(document.key(), type, justification.strip()));
        }
    }

    private void request(AccessKey key, DeclarationType type, String stripped) {
        tasks.read(
                () -> service.request(List.of(new Declaration(
                        key, service.declarant(key).orElse(""), type, stripped.isEmpty() ? null : stripped))),
                (List<Queued> outcome) -> {
                    tell(key, words.of(outcome));
                    QueuedDeclarations.of(outcome, service, wording, text -> tell(key, text))
                            .ifPresent(done);
                },
                failed);
    }

    private void tell(AccessKey about, String text) {
        if (about.equals(key(shown))) {
            result.set(text);
        }
    }

    @Override
    public void close() {
        life.close();
    }
}
