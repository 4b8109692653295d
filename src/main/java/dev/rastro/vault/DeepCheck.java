package dev.rastro.vault;

import dev.rastro.log.EventLog;
import dev.rastro.log.RebuildProgress;
import dev.rastro.search.SearchService;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.vault.CheckProgress.Step;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Checks all that a data folder holds against the log and the originals: their hashes, the log's chain, what names what, every
 * read model against a fresh fold, the search index. Writes beside the read models meanwhile, and takes that away again.
 */
public final class DeepCheck {
    private final IntegrityCheck integrity;
    private final ReadModelsCompared readModels;
    private final Supplier<SearchService> search;
    private final Runnable settleSearch;
    private final SignatureAudit signatures;
    private final Retention retention;
    private final DocumentCatalog catalog;
    private final EventLog log;

    /** Compares every read model with what the log gives. */
    @FunctionalInterface
    public interface ReadModelsCompared {
        /** Returns how many rows were compared; problems go to {@code problems}. */
        long compare(RebuildProgress progress, Consumer<Finding> problems);
    }

    public DeepCheck(
            IntegrityCheck integrity,
            ReadModelsCompared readModels,
            Supplier<SearchService> search,
            Runnable settleSearch,
            SignatureAudit signatures,
            Retention retention,
            DocumentCatalog catalog,
            EventLog log) {
        this.integrity = integrity;
        this.readModels = readModels;
        this.search = search;
        this.settleSearch = settleSearch;
        this.signatures = signatures;
        this.retention = retention;
        this.catalog = catalog;
        this.log = log;
    }

    /**
     * Checks everything.
     *
     * @param withSignatures also every signature, which takes some milliseconds each
     */
    public DeepReport run(boolean withSignatures, CheckProgress progress) {
        Findings problems = new Findings();
        Findings remarks = new Findings();
        progress.at(Step.ORIGINALS, 0);
        long originals = integrity.originals(problems);
        progress.at(Step.LOG, 0);
        long events = integrity.log(problems);
        progress.at(Step.REFERENCES, 0);
        long references = integrity.references(problems);
        progress.at(Step.READ_MODELS, 0);
        long rows = readModels.compare((done, total) -> progress.at(Step.READ_MODELS, done), problems);
        progress.at(Step.SEARCH, 0);
        long searched = searched(problems);
        Retention.Report term = retention.report();
        if (term.over() + term.ending() > 0) {
            remarks.accept(
                    new Finding("RETENTION_ENDING", term.over() + " + " + term.ending() + ", " + term.firstEnd()));
        }
        long signed = 0;
        if (withSignatures) {
            progress.at(Step.SIGNATURES, 0);
            signed = signatures.run(progress, remarks);
        }
        return new DeepReport(originals, events, documents(), references, rows, searched, signed, problems, remarks);
    }

    private long documents() {
        return catalog.totals(DocumentFilter.all()).count();
    }

    /** The index may lag behind the log, never run ahead of it, and has in the end what the list has. */
    private long searched(Consumer<Finding> problems) {
        long position = search.get().position();
        long end = log.lastPosition();
        if (position > end) {
            problems.accept(new Finding("SEARCH_AHEAD", position + " > " + end));
            return search.get().documents();
        }
        settleSearch.run();
        long reached = search.get().position();
        if (reached < end) {
            problems.accept(new Finding("SEARCH_BEHIND", reached + " < " + end));
        }
        long indexed = search.get().documents();
        if (indexed != documents()) {
            problems.accept(new Finding("SEARCH_DIFFERS", indexed + " / " + documents()));
        }
        return indexed;
    }
}
