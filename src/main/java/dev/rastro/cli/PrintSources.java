package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the command line names, as something to print. */
final class PrintSources {
    private final DocumentPrinter printer;

    PrintSources(DocumentPrinter printer) {
        this.printer = printer;
    }

    /** A file of documents and events, without a store. */
    PrintSource file(Path file) {
        return source(file.toString(), () -> {
            if (!Files.isRegularFile(file)) {
                throw new UnprintableException("O arquivo não existe.");
            }
            return printer.of(Files.readAllBytes(file));
        });
    }

    /** A document of the store, and its events where asked for. */
    PrintSource key(Workspace workspace, String text, boolean events) {
        return source(text, () -> {
            Timeline timeline = AccessKey.parse(text)
                    .flatMap(key -> workspace.timelines().timeline(key))
                    .orElseThrow(() -> new UnprintableException("Deste documento nada está guardado."));
            List<Printable> found = new ArrayList<>();
            found.add(document(workspace, timeline.document()));
            if (events) {
                found.addAll(events(workspace, timeline));
            }
            return found;
        });
    }

    private Printable document(Workspace workspace, DocumentRow row) throws UnprintableException {
        String content = row.content();
        return content == null
                ? printer.summary(row)
                : printer.of(row, workspace.originals().read(content).orElseThrow());
    }

    private List<Printable> events(Workspace workspace, Timeline timeline) throws UnprintableException {
        List<Printable> found = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        for (TimelineRow row : timeline.rows()) {
            if (row.kind().equals("EVENT")) {
                byte[] xml = workspace.originals().read(row.content()).orElseThrow();
                for (Printable event : printer.events(timeline.document(), xml)) {
                    boolean wanted = event.event()
                            .filter(each -> each.type().equals(row.eventType())
                                    && Integer.valueOf(each.sequence()).equals(row.sequence()))
                            .isPresent();
                    if (wanted && said.add(row.eventType() + "/" + row.sequence())) {
                        found.add(event);
                    }
                }
            }
        }
        return found;
    }

    /** Loads what a source holds. */
    private interface Loader {
        List<Printable> load() throws IOException, UnprintableException;
    }

    private static PrintSource source(String name, Loader loader) {
        return new PrintSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Printable> load() throws IOException, UnprintableException {
                return loader.load();
            }
        };
    }
}
