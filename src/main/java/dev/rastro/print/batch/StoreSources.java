package dev.rastro.print.batch;

import dev.rastro.dfe.AccessKey;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.store.CorruptOriginalException;
import dev.rastro.store.OriginalStore;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.TimelineService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Documents of the store as something to print, each read as it is known when its turn comes. Safe for use by several threads. */
public final class StoreSources {
    private final DocumentPrinter printer;
    private final TimelineService timelines;
    private final OriginalStore originals;

    public StoreSources(DocumentPrinter printer, TimelineService timelines, OriginalStore originals) {
        this.printer = printer;
        this.timelines = timelines;
        this.originals = originals;
    }

    /**
     * A document, and its events where asked for.
     *
     * @param text its key, as somebody wrote it
     */
    public PrintSource of(String text, boolean events) {
        return new PrintSource() {
            @Override
            public String name() {
                return text;
            }

            @Override
            public List<Printable> load() throws UnprintableException {
                try {
                    return loaded(text, events);
                } catch (CorruptOriginalException e) {
                    throw new UnprintableException(
                            "O original guardado está danificado. Importe o arquivo outra vez.", e);
                }
            }
        };
    }

    private List<Printable> loaded(String text, boolean events) throws UnprintableException {
        Timeline timeline = AccessKey.parse(text)
                .flatMap(timelines::timeline)
                .orElseThrow(() -> new UnprintableException("Deste documento nada está guardado."));
        List<Printable> found = new ArrayList<>();
        found.add(document(timeline));
        if (events) {
            found.addAll(events(timeline));
        }
        return found;
    }

    private Printable document(Timeline timeline) throws UnprintableException {
        String content = timeline.document().content();
        return content == null ? printer.summary(timeline.document()) : printer.of(timeline, original(content));
    }

    private byte[] original(String content) {
        return originals.read(content).orElseThrow(() -> new IllegalStateException("No original " + content));
    }

    private List<Printable> events(Timeline timeline) throws UnprintableException {
        List<Printable> found = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        for (TimelineRow row : timeline.rows()) {
            if (row.kind().equals("EVENT")) {
                for (Printable event : printer.events(timeline.document(), original(row.content()))) {
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
}
