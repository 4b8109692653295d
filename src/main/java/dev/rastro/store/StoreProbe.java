package dev.rastro.store;

import dev.rastro.store.IntegrityCheck.Finding;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens the database of a folder that nobody uses, to see what it is worth. */
public interface StoreProbe {
    /**
     * Checks every original, the log's chain and what names what.
     *
     * @throws StoreException when it does not open at all
     */
    Probed look(Path folder, Consumer<Finding> problems);

    /** What was seen. */
    record Probed(long originals, long events, LogProofs.Head head) {}
}
