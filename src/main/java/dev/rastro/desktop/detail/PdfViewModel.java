package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.batch.WholeFile;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Writes the printed document to a file, as it is known at that moment. For the screen's thread only. */
public final class PdfViewModel {
    private final OriginalStore originals;
    private final TimelineService timelines;
    private final DocumentPreview preview;
    private final ProfilesViewModel profiles;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Throwable> failed;
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");

    public PdfViewModel(
            OriginalStore originals,
            TimelineService timelines,
            DocumentPreview preview,
            ProfilesViewModel profiles,
            TaskRunner tasks,
            Notices notices,
            Messages messages) {
        this.originals = originals;
        this.timelines = timelines;
        this.preview = preview;
        this.profiles = profiles;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = notices.failed(messages.text("doing.pdf"));
    }

    /** The name to offer for the file. */
    public static String fileName(AccessKey key) {
        return key.value() + ".pdf";
    }

    /** Writes it in the background; as it was known at {@code moment}, {@code null} for now. */
    public void write(AccessKey key, @Nullable OffsetDateTime moment, Path file) {
        written.set("");
        Callable<PrintProfile> profile = profiles.maker(profiles.chosen().get());
        tasks.start(
                messages.text("doing.pdf"),
                task -> {
                    save(key, moment, profile.call(), file);
                    return file;
                },
                done -> written.set(messages.text("pdf.written", done.toString())),
                failed);
    }

    private void save(AccessKey key, @Nullable OffsetDateTime moment, PrintProfile profile, Path file)
            throws IOException, UnreadableDocumentException {
        Timeline timeline = (moment == null ? timelines.timeline(key) : timelines.timeline(key, moment))
                .orElseThrow(() -> new IllegalStateException("Nothing is known of " + key));
        String content = timeline.document().content();
        byte[] xml = content == null
                ? null
                : originals.read(content).orElseThrow(() -> new IllegalStateException("No original " + content));
        byte[] pdf = preview.pdf(timeline, xml, profile);
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write(pdf);
            whole.commit();
        }
    }

    /** Forgets what was told. */
    public void clear() {
        written.set("");
    }

    /** Where the last one was written, in words; empty for none. */
    public ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }
}
