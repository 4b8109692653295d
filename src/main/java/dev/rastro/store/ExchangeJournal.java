package dev.rastro.store;

import java.util.List;

/** Reading side of the journal of exchanges. Safe for use by several threads. */
public interface ExchangeJournal {
    /** The exchanges of a trace, oldest first. */
    List<Exchange> ofTrace(String traceId);

    /** The newest exchanges that a taxpayer asked for, newest first. */
    List<Exchange> latest(String taxpayer, int limit);
}
