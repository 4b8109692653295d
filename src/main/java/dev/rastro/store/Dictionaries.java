package dev.rastro.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deflate dictionaries: text resources listed in {@code dictionaries/index.tsv} (name, and the text in a document's
 * first bytes that it is meant for). Immutable; safe for use by several threads.
 */
public final class Dictionaries {
    private static final String FOLDER = "/dictionaries/";
    private static final int HEAD = 2_000;

    private final Map<String, Dictionary> byName = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(byte[] mark, Dictionary dictionary) {}

    private Dictionaries() {}

    /** Loads all released dictionaries. */
    public static Dictionaries load() {
        Dictionaries result = new Dictionaries();
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(resource("index.tsv"), StandardCharsets.UTF_8))) {
            for (String line : index.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] columns = line.split("\t", -1);
                Dictionary dictionary = result.byName.get(columns[0]);
                if (dictionary == null) {
                    try (InputStream in = resource(columns[0] + ".txt")) {
                        dictionary = new Dictionary(columns[0], in.readAllBytes());
                    }
                    result.byName.put(columns[0], dictionary);
                }
                if (!columns[1].isEmpty()) {
                    result.rules.add(new Rule(columns[1].getBytes(StandardCharsets.US_ASCII), dictionary));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable dictionaries", e);
        }
        return result;
    }

    private static InputStream resource(String name) {
        InputStream in = Dictionaries.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("Missing dictionary " + name);
        }
        return in;
    }

    /** The dictionary meant for documents that begin like these bytes, or {@code null}. */
    @Nullable
    Dictionary bestFor(byte[] original) {
        int end = Math.min(HEAD, original.length);
        for (int i = 0; i < end; i++) {
            if (original[i] == '<') {
                for (Rule rule : rules) {
                    if (startsWith(original, i, rule.mark())) {
                        return rule.dictionary();
                    }
                }
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] mark) {
        if (at + mark.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    Dictionary byName(@Nullable String name) {
        Dictionary dictionary = byName.get(name);
        if (dictionary == null) {
            throw new IllegalStateException("The store needs dictionary " + name + ", which this version lacks");
        }
        return dictionary;
    }
}
