package dev.rastro.store;

import java.util.List;
import java.util.function.Consumer;

/** Looks at everything that is kept and tells what is not as it was written. Safe to run beside other work. */
public interface IntegrityCheck {
    /** Restores every original and compares its hash; problems go to {@code problems}. Returns how many it looked at. */
    long originals(Consumer<Finding> problems);

    /** Walks the log's hash chain and looks up every original that an event names. Returns how many events there are. */
    long log(Consumer<Finding> problems);

    /**
     * Something wrong.
     *
     * @param code ORIGINAL_DAMAGED, ORIGINAL_MISSING, LOG_CHAIN_BROKEN, READ_MODEL_DIFFERS or READ_MODEL_BEHIND
     * @param subject hash, position or key
     * @param advice what to do
     */
    record Finding(String code, String subject, String advice) {}

    /** What a whole check saw. */
    record Report(long originals, long events, long documents, List<Finding> problems) {}
}
