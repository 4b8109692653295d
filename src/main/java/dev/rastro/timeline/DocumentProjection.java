package dev.rastro.timeline;

import dev.rastro.acts.ActFold;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.EventLog;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PastDocument;
import dev.rastro.store.ReadModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps the document list and what it was before: folds anew each document that an event concerns, and tells the views. */
public final class DocumentProjection implements Projection<List<DocumentProjection.Life>> {
    private static final String NAME = "documents";

    private final EventLog log;
    private final TimelineFold fold;
    private final PastStates past;
    private final ReadModels readModels;
    private final Consumer<DocumentsChanged> told;

    /** The line of a document and what it was before. */
    public record Life(DocumentRow now, List<PastDocument> past) {
        public Life {
            past = List.copyOf(past);
        }
    }

    public DocumentProjection(EventLog log, TimelineFold fold, ReadModels readModels, Bus bus) {
        this(log, fold, readModels, bus::post);
    }

    private DocumentProjection(
            EventLog log, TimelineFold fold, ReadModels readModels, Consumer<DocumentsChanged> told) {
        this.log = log;
        this.fold = fold;
        this.past = new PastStates(fold);
        this.readModels = readModels;
        this.told = told;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return readModels.position(NAME);
    }

    @Override
    public List<Life> prepareWhole(List<Recorded> events) {
        return lives(byDocument(events));
    }

    private static Map<AccessKey, List<Recorded>> byDocument(List<Recorded> events) {
        Map<AccessKey, List<Recorded>> documents = new LinkedHashMap<>();
        for (Recorded each : events) {
            AccessKey key = each.envelope().key();
            if (key != null && (Telling.of(each) || ActFold.isAct(each))) {
                documents.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
            }
        }
        return documents;
    }

    private List<Life> lives(Map<AccessKey, List<Recorded>> documents) {
        return documents.entrySet().stream()
                // Acts alone make no document.
                .filter(entry -> entry.getValue().stream().anyMatch(Telling::of))
                .map(entry -> new Life(
                        fold.fold(entry.getKey(), entry.getValue()).document(),
                        past.of(entry.getKey(), entry.getValue())))
                .toList();
    }

    @Override
    public List<Life> prepare(List<Recorded> events) {
        Map<AccessKey, List<Recorded>> documents = byDocument(events);
        if (documents.isEmpty()) {
            return List.of();
        }
        // A lane is handed all that is new of its documents: only what came before is still in the log alone.
        long first = events.getFirst().envelope().position();
        log.readByKeysBefore(documents.keySet(), first)
                .forEach((key, earlier) -> documents.computeIfPresent(key, (any, fresh) -> {
                    earlier.addAll(fresh);
                    return earlier;
                }));
        return lives(documents);
    }

    @Override
    public void commit(List<List<Life>> prepared, long position) {
        List<Life> lives = prepared.stream().flatMap(List::stream).toList();
        List<DocumentRow> rows = lives.stream().map(Life::now).toList();
        readModels.saveDocuments(
                NAME, rows, lives.stream().flatMap(life -> life.past().stream()).toList(), position);
        if (!rows.isEmpty()) {
            told.accept(
                    new DocumentsChanged(rows.stream().map(DocumentRow::key).collect(Collectors.toSet()), position));
        }
    }

    @Override
    public void reset() {
        readModels.clearDocuments(NAME);
    }

    @Override
    public Optional<Rebuilding<List<Life>>> rebuilding() {
        // Nobody sees the rows of the shadow, so nobody is told of them.
        Consumer<DocumentsChanged> nobody = changed -> {};
        return Optional.of(new Rebuilding<>(
                Reads.DOCUMENTS,
                new DocumentProjection(log, fold, readModels.shadowed(), nobody),
                readModels.shadow(NAME)));
    }
}
