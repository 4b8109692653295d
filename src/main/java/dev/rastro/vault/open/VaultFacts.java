package dev.rastro.vault.open;

import dev.rastro.store.LogProofs;
import dev.rastro.vault.FlatJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an open vault says of itself ({@code cofre.json}).
 *
 * @param format of the vault, 1
 * @param schema shape of the tables it was written from
 * @param readModels hashes of the lists as they were, by table; empty where the log went on meanwhile
 */
public record VaultFacts(
        int format,
        Instant made,
        LogProofs.Head head,
        long documents,
        long originals,
        long files,
        String schema,
        Map<String, String> readModels) {
    /** The newest format. */
    static final int FORMAT = 1;

    private static final String LIST = "list.";

    public VaultFacts {
        readModels = Map.copyOf(readModels);
    }

    String json() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("format", Integer.toString(format));
        values.put("made", made.toString());
        values.put("position", Long.toString(head.position()));
        values.put("chain", head.chain());
        values.put("documents", Long.toString(documents));
        values.put("originals", Long.toString(originals));
        values.put("files", Long.toString(files));
        values.put("schema", schema);
        new TreeMap<>(readModels).forEach((table, hash) -> values.put(LIST + table, hash));
        return FlatJson.of(values) + "\n";
    }

    static VaultFacts parse(String text) throws IOException {
        Map<String, @Nullable String> values = FlatJson.parse(text);
        Map<String, String> lists = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(LIST) && value != null) {
                lists.put(name.substring(LIST.length()), value);
            }
        });
        try {
            return new VaultFacts(
                    Integer.parseInt(value(values, "format")),
                    Instant.parse(value(values, "made")),
                    new LogProofs.Head(Long.parseLong(value(values, "position")), value(values, "chain")),
                    Long.parseLong(value(values, "documents")),
                    Long.parseLong(value(values, "originals")),
                    Long.parseLong(value(values, "files")),
                    value(values, "schema"),
                    lists);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IOException("cofre.json is damaged", e);
        }
    }

    private static String value(Map<String, @Nullable String> values, String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("cofre.json lacks " + name);
        }
        return value;
    }
}
