package dev.rastro.log.codec;

import dev.rastro.log.DomainEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The Avro schemas of the events, every released version: resource {@code avro/<Event>/<n>.avsc}, n from 1 without
 * gaps. The greatest is the one written. Immutable; safe for use by several threads.
 */
public final class EventContracts {
    private final Map<String, List<Schema>> versions = new TreeMap<>();
    private final Map<String, Schema> byFingerprint = new TreeMap<>();

    private EventContracts() {}

    /** Loads the schemas of every {@link DomainEvent}. */
    public static EventContracts load() {
        EventContracts contracts = new EventContracts();
        Arrays.stream(DomainEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(contracts::loadVersions);
        return contracts;
    }

    private void loadVersions(String type) {
        List<Schema> found = new ArrayList<>();
        for (int version = 1; ; version++) {
            String name = "/avro/" + type + "/" + version + ".avsc";
            try (InputStream in = EventContracts.class.getResourceAsStream(name)) {
                if (in == null) {
                    break;
                }
                Schema schema = new Schema.Parser().parse(in);
                found.add(schema);
                byFingerprint.put(fingerprint(schema), schema);
            } catch (IOException e) {
                throw new IllegalStateException("Unreadable contract " + name, e);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No contract for event " + type);
        }
        versions.put(type, List.copyOf(found));
    }

    /** All event types, sorted. */
    public List<String> types() {
        return List.copyOf(versions.keySet());
    }

    /** Every released version of a type's schema, oldest first. */
    public List<Schema> versions(String type) {
        List<Schema> found = versions.get(type);
        if (found == null) {
            throw new IllegalArgumentException("Unknown event type " + type);
        }
        return found;
    }

    /** The version that is written now. */
    public Schema current(String type) {
        return versions(type).getLast();
    }

    /** The schema an event was written with. Throws {@link UnknownContractException} when this build has it not. */
    public Schema byFingerprint(String fingerprint) {
        Schema schema = byFingerprint.get(fingerprint);
        if (schema == null) {
            throw new UnknownContractException(fingerprint);
        }
        return schema;
    }

    /** CRC-64-AVRO of the schema's canonical form, 16 hexadecimal digits. */
    public static String fingerprint(Schema schema) {
        return String.format("%016x", SchemaNormalization.parsingFingerprint64(schema));
    }
}
