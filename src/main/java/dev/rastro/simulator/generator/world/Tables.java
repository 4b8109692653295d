package dev.rastro.simulator.generator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tab-separated tables beside {@code dev.rastro.simulator}; lines that begin with # are remarks. */
public final class Tables {
    private Tables() {}

    /**
     * The rows of a table, each split at its tabs.
     *
     * @throws IllegalStateException if the table is not part of this build
     */
    public static List<List<String>> rows(String name) {
        String path = "/dev/rastro/simulator/" + name;
        try (InputStream in = Tables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing table " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable table " + path, e);
        }
    }
}
