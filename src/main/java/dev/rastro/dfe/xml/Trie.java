package dev.rastro.dfe.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paths below a unit at which facts stand, as a tree of element names. Built once, read by many threads afterwards.
 */
final class Trie {
    private static final String ANY_DEPTH = "**";
    private static final String NFSE_EVENT = "e######";

    private final Map<String, Trie> children = new HashMap<>();
    private final Map<String, String> attributes = new HashMap<>();
    private @Nullable Trie nfseEvent;
    private boolean anyDepth;
    private @Nullable String field;

    /** Enters a path, for example {@code infNFe|infCte/ide/mod} or {@code infNFe/@Id}. */
    void add(List<String> path, String value) {
        if (path.isEmpty()) {
            field = value;
            return;
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (step.startsWith("@")) {
            attributes.put(step.substring(1), value);
        } else if (step.equals(ANY_DEPTH)) {
            anyDepth = true;
            add(rest, value);
        } else if (step.equals(NFSE_EVENT)) {
            Trie child = nfseEvent == null ? new Trie() : nfseEvent;
            nfseEvent = child;
            child.add(rest, value);
        } else {
            for (String name : alternatives(step)) {
                children.computeIfAbsent(name, key -> new Trie()).add(rest, value);
            }
        }
    }

    private static List<String> alternatives(String step) {
        List<String> result = new ArrayList<>();
        int from = 0;
        for (int to = step.indexOf('|'); to >= 0; to = step.indexOf('|', from)) {
            result.add(step.substring(from, to));
            from = to + 1;
        }
        result.add(step.substring(from));
        return result;
    }

    /** Where an element leads, or {@code null} where nothing below it is of interest. */
    @Nullable
    Trie child(String name) {
        Trie child = children.get(name);
        if (child != null) {
            return child;
        }
        if (anyDepth) {
            return this;
        }
        return nfseEvent != null && isNfseEvent(name) ? nfseEvent : null;
    }

    /** Whether an element's name is that of an NFS-e event: "e" and six digits. */
    static boolean isNfseEvent(String name) {
        return name.length() == 7
                && name.charAt(0) == 'e'
                && name.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The fact that the element's text is, if any. */
    @Nullable
    String field() {
        return field;
    }

    /** The facts that attributes are, by attribute name. */
    Map<String, String> attributes() {
        return attributes;
    }
}
