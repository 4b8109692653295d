package dev.rastro.bench;

import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.h2.H2Catalog;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2ReadModels;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of the list of documents out of the database: the first in a turn of orders, and the one after that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ListReading {
    private static final int DOCUMENTS = 20_000;
    private static final int PAGE = 100;

    private final WorkFolder folder = new WorkFolder();
    private final H2Database database = H2Database.open(folder.path());
    private final H2Catalog catalog = new H2Catalog(database);
    private final Turns<DocumentSort> orders = new Turns<>(List.of(DocumentSort.values()));
    private final DocumentPage.@Nullable Cursor after;

    public ListReading() {
        ListFiller.fill(new H2ReadModels(database), DOCUMENTS, new ManyDocuments(DOCUMENTS)::rows);
        after = catalog.page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, PAGE)
                .next();
    }

    @Benchmark
    public DocumentPage firstPage() {
        return catalog.page(DocumentFilter.all(), orders.next(), true, null, PAGE);
    }

    @Benchmark
    public DocumentPage nextPage() {
        return catalog.page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, after, PAGE);
    }

    @TearDown
    public void close() {
        database.close();
        folder.close();
    }
}
