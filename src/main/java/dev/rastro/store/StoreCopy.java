package dev.rastro.store;

import java.io.IOException;
import java.io.OutputStream;

/** The database file as of one moment, copied while others go on reading and writing. Safe for use by several threads. */
public interface StoreCopy {
    /** Name of the file in a data folder. */
    String FILE = "rastro.mv.db";

    /** About how many bytes a copy taken now would have. */
    long size();

    /**
     * Writes the file as it is after everything committed before this call. Writers wait only for the beginning.
     *
     * @param watch told how many bytes are written; what it throws ends the copying
     */
    Copied write(OutputStream out, Watch watch) throws IOException;

    /** Watches the copying, on its thread. */
    @FunctionalInterface
    interface Watch {
        void at(long done, long all);
    }

    /**
     * What was copied.
     *
     * @param origin chain value of the log's first row, which tells folders apart; "" for an empty log
     * @param head the log's end
     */
    record Copied(long bytes, String origin, LogProofs.Head head) {}
}
