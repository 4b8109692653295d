package dev.rastro.log;

import java.util.function.Consumer;

/**
 * The place where a read model is built anew beside the one that is shown. It survives the end of the program: the next
 * attempt goes on where the last one stopped. Used by one thread at a time.
 */
public interface Shadow {
    /**
     * How far a build got.
     *
     * @param until the end of the log when it began: events up to there are read once, later ones are followed
     * @param key the last document done, "" for none
     * @param position the last event done of those that belong to no document
     * @param done how many events were read so far
     */
    record Stage(long until, String key, long position, long done) {
        Stage past(String documents, long events) {
            return new Stage(until, documents, position, done + events);
        }

        Stage past(long loose, long events) {
            return new Stage(until, key, loose, done + events);
        }
    }

    /** Makes an empty place, or finds the one that an earlier attempt left. {@code end} is the log's end now. */
    Stage open(long end);

    /** Notes how far it got; what was written before is kept, and may be written again. */
    void reached(Stage stage);

    /** Everything up to {@link Stage#until} is written: makes the place fit for reading. */
    void complete();

    /** Puts it in the place of the read model that is shown, as a whole or not at all. Nobody may be writing to either. */
    void show();

    /**
     * Compares with the read model that is shown, once this one is complete.
     *
     * @param differences gets the table and key of each row that one of them lacks or has otherwise; of very many, some
     * @return how many rows were compared
     */
    long compare(Consumer<String> differences);

    /** Throws it away. */
    void discard();
}
