package dev.rastro.store;

import dev.rastro.dfe.NsuStream;
import java.util.List;

/**
 * What an answer says of the NSUs of a stream. It replaces what the ledger said of the same NSUs; the rest stays.
 *
 * @param contents NSUs that brought something
 * @param ranges runs that are empty or missing, not touching {@code contents}
 */
public record LedgerEntry(NsuStream stream, List<NsuContent> contents, List<NsuRange> ranges) {
    public LedgerEntry {
        contents = List.copyOf(contents);
        ranges = List.copyOf(ranges);
    }
}
