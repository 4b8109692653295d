package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts found in one unit of a file, by field name. Not thread-safe. */
final class Unit {
    /** Fields of this prefix name other documents; those of {@link #RELATED} are the event's own subject, too. */
    private static final String MENTION = "mention.";

    private static final String RELATED = "related.";
    /** Fields of this prefix are told in the timeline as they are. */
    private static final String DETAIL = "detail.";

    private static final int DETAILS = 40;
    private static final int DETAIL_LENGTH = 200;
    private static final int MENTIONS = 20_000;

    private final UnitType type;
    private final int parent;
    private final boolean nfseNamespace;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> mentions = new LinkedHashMap<>();
    private final List<EventDetail> details = new ArrayList<>();
    private int mentioned;

    /**
     * Makes an empty unit.
     *
     * @param parent ordinal of the element around it: units of one parent belong together
     */
    Unit(UnitType type, int parent, boolean nfseNamespace) {
        this.type = type;
        this.parent = parent;
        this.nfseNamespace = nfseNamespace;
    }

    UnitType type() {
        return type;
    }

    int parent() {
        return parent;
    }

    boolean nfseNamespace() {
        return nfseNamespace;
    }

    /** Notes a fact; of several the first counts, but mentions and corrections add up. */
    void put(String field, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        if (field.startsWith(MENTION)) {
            mention(field.substring(MENTION.length()), value);
        } else if (field.startsWith(RELATED)) {
            values.putIfAbsent("related", value);
            mention(field.substring(RELATED.length()), value);
        } else if (field.startsWith(DETAIL)) {
            detail(field.substring(DETAIL.length()), value);
        } else if (field.equals("corrections")) {
            values.merge(field, value, (one, other) -> one + " | " + other);
        } else {
            values.putIfAbsent(field, value);
        }
    }

    private void detail(String name, String value) {
        if (details.size() < DETAILS && value.length() <= DETAIL_LENGTH) {
            details.add(new EventDetail(name, value));
        }
    }

    /** What an event tells of itself beside its words. */
    List<EventDetail> details() {
        return details;
    }

    private void mention(String place, String text) {
        if (mentioned < MENTIONS) {
            mentioned++;
            mentions.computeIfAbsent(place, any -> new ArrayList<>()).add(text);
        }
    }

    @Nullable
    String get(String field) {
        return values.get(field);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** The texts that should be keys of other documents, by place. */
    Map<String, List<String>> mentions() {
        return mentions;
    }

    /** The document the unit is about: its Id without the prefix, or the key it names. */
    Optional<AccessKey> key() {
        String named = values.get("key");
        if (named != null) {
            return AccessKey.parse(named.startsWith("CFe") ? named.substring(3) : named);
        }
        String id = values.get("id");
        if (id == null) {
            return Optional.empty();
        }
        String bare =
                id.startsWith(type.idPrefix()) ? id.substring(type.idPrefix().length()) : id;
        return AccessKey.parse(bare);
    }
}
