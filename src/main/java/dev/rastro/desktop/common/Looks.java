package dev.rastro.desktop.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Tone and icon of each state, read from {@code looks.tsv}: code, tone, icon. Immutable. */
public final class Looks {
    /** Tone and icon. */
    public record Look(Tone tone, String icon) {}

    private static final String TABLE = "/dev/rastro/desktop/looks.tsv";
    private static final Look PLAIN = new Look(Tone.NEUTRAL, "fth-circle");

    private final Map<String, Look> byCode;

    private Looks(Map<String, Look> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /** Reads the table that comes with the application. */
    public static Looks load() {
        Map<String, Look> table = new HashMap<>();
        try (InputStream resource = Looks.class.getResourceAsStream(TABLE)) {
            if (resource == null) {
                throw new IllegalStateException("Missing resource " + TABLE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    table.put(cells[0], new Look(Tone.valueOf(cells[1]), cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + TABLE, e);
        }
        return new Looks(table);
    }

    /** The look of {@code group.code}, else that of the group, else a plain one. */
    public Look of(String group, String code) {
        Look exact = byCode.get(group + "." + code);
        return exact != null ? exact : byCode.getOrDefault(group, PLAIN);
    }

    /** The codes that have a look of their own. */
    public java.util.Set<String> codes() {
        return byCode.keySet();
    }
}
