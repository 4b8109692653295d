package dev.rastro.timeline;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        Map<AccessKey, List<Recorded>> documents = new LinkedHashMap<>();
        for (Recorded each : events) {
            documents
                    .computeIfAbsent(Objects.requireNonNull(each.envelope().key()), key -> new ArrayList<>())
                    .add(each);
        }
        return lives(documents);
    }

    private List<Life> lives(Map<AccessKey, List<Recorded>> documents) {
        return documents.entrySet().stream()
                .map(entry -> new Life(
                        fold.fold(entry.getKey(), entry.getValue()).document(),
                        past.of(entry.getKey(), entry.getValue())))
                .toList();
    }

    @Override
    public List<Life> prepare(List<Recorded> events) {
        Set<AccessKey> keys = events.stream()
                .map(recorded -> recorded.envelope().key())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return lives(log.readByKeys(keys));
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
