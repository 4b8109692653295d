package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.EventLog;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
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

/** Keeps the document list: folds anew each document that an event concerns, and tells the views. */
public final class DocumentProjection implements Projection<List<DocumentRow>> {
    private static final String NAME = "documents";

    private final EventLog log;
    private final TimelineFold fold;
    private final ReadModels readModels;
    private final Consumer<DocumentsChanged> told;

    public DocumentProjection(EventLog log, TimelineFold fold, ReadModels readModels, Bus bus) {
        this(log, fold, readModels, bus::post);
    }

    private DocumentProjection(
            EventLog log, TimelineFold fold, ReadModels readModels, Consumer<DocumentsChanged> told) {
        this.log = log;
        this.fold = fold;
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
    public List<DocumentRow> prepareWhole(List<Recorded> events) {
        Map<AccessKey, List<Recorded>> documents = new LinkedHashMap<>();
        for (Recorded each : events) {
            documents
                    .computeIfAbsent(Objects.requireNonNull(each.envelope().key()), key -> new ArrayList<>())
                    .add(each);
        }
        return rows(documents);
    }

    private List<DocumentRow> rows(Map<AccessKey, List<Recorded>> documents) {
        return documents.entrySet().stream()
                .map(entry -> fold.fold(entry.getKey(), entry.getValue()).document())
                .toList();
    }

    @Override
    public List<DocumentRow> prepare(List<Recorded> events) {
        Set<AccessKey> keys = events.stream()
                .map(recorded -> recorded.envelope().key())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return rows(log.readByKeys(keys));
    }

    @Override
    public void commit(List<List<DocumentRow>> prepared, long position) {
        List<DocumentRow> rows = prepared.stream().flatMap(List::stream).toList();
        readModels.saveDocuments(NAME, rows, position);
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
    public Optional<Rebuilding<List<DocumentRow>>> rebuilding() {
        // Nobody sees the rows of the shadow, so nobody is told of them.
        Consumer<DocumentsChanged> nobody = changed -> {};
        return Optional.of(new Rebuilding<>(
                Reads.DOCUMENTS,
                new DocumentProjection(log, fold, readModels.shadowed(), nobody),
                readModels.shadow(NAME)));
    }
}
