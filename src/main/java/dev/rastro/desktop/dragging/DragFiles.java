package dev.rastro.desktop.dragging;

import dev.rastro.desktop.common.UnreadableDocumentException;
import dev.rastro.desktop.detail.DocumentPreview;
import dev.rastro.desktop.detail.PdfViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.FileNames;
import dev.rastro.print.PrintProfile;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as the files that others expect of them. Safe for use by several threads, and not for the screen's.
 *
 * @param names what the files are called
 */
public record DragFiles(
        DocumentCatalog catalog,
        OriginalStore originals,
        TimelineService timelines,
        DocumentPreview preview,
        FileNames names,
        DragFolder folder) {
    /**
     * What was written.
     *
     * @param folder has nothing else in it
     * @param files empty where only summaries and events of the documents are known and the original was wanted
     */
    record Written(Path folder, List<Path> files) {
        Written {
            files = List.copyOf(files);
        }
    }

    Written write(Collection<AccessKey> keys, DragKind kind, PrintProfile profile)
            throws IOException, UnreadableDocumentException {
        Path fresh = folder.fresh();
        List<Path> files = new ArrayList<>();
        for (DocumentRow row : catalog.rows(keys)) {
            byte[] original = original(row);
            if (kind.xml() && original != null) {
                files.add(Files.write(fresh.resolve(names.of(row.key(), original)), original));
            }
            if (kind.pdf()) {
                Path file = fresh.resolve(PdfViewModel.fileName(row.key()));
                files.add(Files.write(file, preview.pdf(timeline(row.key()), original, profile)));
            }
        }
        return new Written(fresh, files);
    }

    private Timeline timeline(AccessKey key) {
        return timelines.timeline(key).orElseThrow(() -> new IllegalStateException("Nothing is known of " + key));
    }

    private byte @Nullable [] original(DocumentRow row) {
        String content = row.content();
        return content == null
                ? null
                : originals.read(content).orElseThrow(() -> new IllegalStateException("No original " + content));
    }
}
