package dev.rastro.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Something that is killed at random moments, again and again. */
interface CrashOperation extends AutoCloseable {
    /**
     * Makes ready for the next kill.
     *
     * @param ended whether the last time it came to its end, so that nothing is left to do
     */
    void prepare(boolean ended) throws IOException;

    /** The data folder that it works on. */
    Path home();

    /** What is run; {@code --home} is added. */
    List<String> command() throws IOException;

    default Map<String, String> environment() {
        return Map.of();
    }

    /** What the program says when it begins to be killed. */
    default String from() {
        return "open";
    }

    /** Checks what is particular to it, before anything else opens the folder. */
    default void verify(CrashRound round) throws IOException {}

    @Override
    default void close() throws IOException {}

    /** The exit codes of one that was let run to its end. */
    default List<Integer> exitCodes() {
        return List.of(0);
    }
}
