package dev.rastro.simulator.server;

import dev.rastro.simulator.generator.document.MintedKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of NSU: of a taxpayer at a service. NSUs begin at 1 and only grow: first those that are made up on demand,
 * then those that were added. Safe for use by several threads.
 */
final class EntryStream {
    private final Mint mint;
    private final long minted;
    private final Instant begun;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Instant> received = new ArrayList<>();
    private long greatest;

    /** {@code begun} is when what is made up on demand was received. */
    EntryStream(Mint mint, long minted, Instant begun) {
        this.begun = begun;
        this.mint = mint;
        this.minted = minted;
        this.greatest = minted;
    }

    synchronized void add(String schema, String key, String xml, Instant at) {
        received.add(at);
        greatest++;
        entries.add(new Entry(greatest, schema, key, xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** An NSU that went to somebody else: a hole for this taxpayer. */
    synchronized void skip() {
        greatest++;
    }

    synchronized long greatest() {
        return greatest;
    }

    /** Entries after an NSU, without those received before {@code since}. */
    List<Entry> after(long nsu, int limit, Instant since) {
        List<Entry> found = new ArrayList<>(limit);
        for (long next = nsu + 1; next <= minted && found.size() < limit && !begun.isBefore(since); next++) {
            Entry entry = mint.at(next);
            if (entry != null) {
                found.add(entry);
            }
        }
        synchronized (this) {
            for (int i = 0; i < entries.size() && found.size() < limit; i++) {
                if (entries.get(i).nsu() > nsu && !received.get(i).isBefore(since)) {
                    found.add(entries.get(i));
                }
            }
        }
        return found;
    }

    /** Whether an NSU holds something that was received before {@code since}. */
    boolean outdated(long nsu, Instant since) {
        if (nsu >= 1 && nsu <= minted) {
            return begun.isBefore(since);
        }
        synchronized (this) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).nsu() == nsu) {
                    return received.get(i).isBefore(since);
                }
            }
            return false;
        }
    }

    Optional<Entry> at(long nsu) {
        if (nsu >= 1 && nsu <= minted) {
            return Optional.ofNullable(mint.at(nsu));
        }
        synchronized (this) {
            return entries.stream().filter(entry -> entry.nsu() == nsu).findFirst();
        }
    }

    /** The oldest entry about a document whose schema begins so. */
    Optional<Entry> about(String key, String schema) {
        Optional<Entry> made = at(MintedKeys.nsu(key))
                .filter(entry -> entry.key().equals(key) && entry.schema().startsWith(schema));
        if (made.isPresent()) {
            return made;
        }
        synchronized (this) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key) && entry.schema().startsWith(schema))
                    .findFirst();
        }
    }

    /** All entries in the order of NSU, one at a time. */
    void forEach(Consumer<Entry> action) {
        for (long nsu = 1; nsu <= minted; nsu++) {
            @Nullable Entry entry = mint.at(nsu);
            if (entry != null) {
                action.accept(entry);
            }
        }
        List<Entry> added;
        synchronized (this) {
            added = List.copyOf(entries);
        }
        added.forEach(action);
    }
}
