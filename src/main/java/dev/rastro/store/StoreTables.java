package dev.rastro.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a store as rows of text, for archives that are to be read without a database. A value is the text of its type; short
 * bytes (hashes) are hexadecimal, long ones Base64, moments ISO 8601 with their offset. Safe for use by several threads.
 */
public interface StoreTables {
    /** The log's table. */
    String LOG = "event_log";

    /** The tables beside log and originals that nothing else can be computed from, in the order in which they are filled. */
    List<String> kept();

    /** Hands over the rows of a kept table, in the order of their keys; returns how many. */
    long rows(String table, Consumer<Map<String, @Nullable String>> rows);

    /** Hands over the log's rows with a position greater than {@code after}, ascending, at most {@code limit}. */
    List<Map<String, @Nullable String>> log(long after, int limit);

    /** The hashes of all originals in the order in which they came, after the {@code id}-th, at most {@code limit}. */
    List<KeptOriginal> originalsAfter(long id, int limit);

    /** A hash over all rows of each read model, by table: two stores show the same when these are equal. */
    Map<String, String> readModelHashes();

    /** Which shape the tables have. */
    String schemaVersion();

    /** An original and where it stands among them. */
    record KeptOriginal(long id, String sha256) {}
}
