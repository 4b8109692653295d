package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.dfe.AccessKey;
import dev.rastro.report.dossier.DossierService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Writes the dossier of the shown document. For the screen's thread only. */
public final class DossierViewModel {
    private final DossierService dossiers;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Throwable> failed;
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");

    DossierViewModel(DossierService dossiers, TaskRunner tasks, Notices notices, Messages messages) {
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = notices.failed(messages.text("doing.dossier"));
    }

    /** The name to offer for the file. */
    public static String fileName(AccessKey key) {
        return "dossie-" + key.value() + ".zip";
    }

    /** Writes it to a file, in the background. */
    public void write(AccessKey key, Path file) {
        written.set("");
        tasks.start(
                messages.text("doing.dossier"),
                task -> {
                    save(key, file);
                    return file;
                },
                done -> written.set(messages.text("dossier.written", done.toString())),
                failed);
    }

    private void save(AccessKey key, Path file) throws IOException {
        if (dossiers.save(key, false, file).isEmpty()) {
            throw new IllegalStateException("Nothing is known of " + key);
        }
    }

    /** Forgets what was told. */
    void clear() {
        written.set("");
    }

    /** Where the last one was written, in words; empty for none. */
    public ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }
}
