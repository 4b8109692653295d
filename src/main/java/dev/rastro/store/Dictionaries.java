package dev.rastro.store;

import dev.rastro.dfe.TsvTable;
import java.io.IOException;
import java.io.InputStream;
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
        for (List<String> row : TsvTable.cells(Dictionaries.class, FOLDER + "index.tsv")) {
            Dictionary dictionary = result.byName.computeIfAbsent(row.get(0), Dictionaries::read);
            if (!row.get(1).isEmpty()) {
                result.rules.add(new Rule(row.get(1).getBytes(StandardCharsets.US_ASCII), dictionary));
            }
        }
        return result;
    }

    private static Dictionary read(String name) {
        try (InputStream in = resource(name + ".txt")) {
            return new Dictionary(name, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable dictionary " + name, e);
        }
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
