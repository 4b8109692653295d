package dev.rastro.simulator.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sequence of NSU: of a taxpayer at a service. NSUs begin at 1 and only grow. Safe for use by several threads. */
final class EntryStream {
    private final List<Entry> entries = new ArrayList<>();
    private long greatest;

    synchronized void add(String schema, String key, String xml) {
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

    synchronized List<Entry> after(long nsu, int limit) {
        return entries.stream().filter(entry -> entry.nsu() > nsu).limit(limit).toList();
    }

    synchronized Optional<Entry> at(long nsu) {
        return entries.stream().filter(entry -> entry.nsu() == nsu).findFirst();
    }

    synchronized List<Entry> all() {
        return List.copyOf(entries);
    }
}
