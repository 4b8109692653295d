package dev.rastro.store;

import java.util.List;
import java.util.function.Consumer;

/** Looks at everything that is kept and tells what is not as it was written. Safe to run beside other work. */
public interface IntegrityCheck {
    /** Restores every original and compares its hash; problems go to {@code problems}. Returns how many it looked at. */
    long originals(Consumer<Finding> problems);

    /** Walks the log's hash chain and looks up every original that an event names. Returns how many events there are. */
    long log(Consumer<Finding> problems);

    /** Looks up what rows of one table name in another ({@code references.tsv}). Returns how many kinds of names there are. */
    long references(Consumer<Finding> problems);

    /**
     * Something wrong; what it means and what to do about it is told by its code.
     *
     * @param code ORIGINAL_DAMAGED, ORIGINAL_MISSING, LOG_CHAIN_BROKEN, READ_MODEL_DIFFERS ...
     * @param subject hash, position, key or what else names the place
     */
    record Finding(String code, String subject) {}

    /** What a whole check saw. */
    record Report(long originals, long events, long documents, List<Finding> problems) {}
}
