package dev.rastro.sefaz.budget;

/** A clock that nobody can set. Implementations are safe for use by several threads. */
public interface Ticker {
    /**
     * What the ticks count from: two processes that read the same text may compare their ticks.
     *
     * @return the identity of the machine's start, or a text of this process alone
     */
    String epoch();

    /** Milliseconds since the epoch; never goes back within it. */
    long millis();
}
