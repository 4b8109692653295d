package dev.rastro.desktop.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A small file of names and values, written whole and put in place in one move. An unreadable line is left out: what the
 * window remembers must never keep it from opening. Safe for use by several threads.
 */
public final class SettingsFile {
    private static final int LARGEST = 1_000_000;

    private final Path file;
    private final Map<String, String> values;

    private SettingsFile(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads {@code file}; without one, everything has its default. */
    public static SettingsFile open(Path file) {
        Map<String, String> values = new TreeMap<>();
        try {
            if (Files.exists(file) && Files.size(file) <= LARGEST) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        values.put(line.substring(0, equals), line.substring(equals + 1));
                    }
                }
            }
        } catch (java.nio.charset.MalformedInputException e) {
            values.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
        return new SettingsFile(file, values);
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Keeps a value (one line of text); it reaches the disk with {@link #save()}. */
    public synchronized void put(String name, String value) {
        values.put(name, value.replace("\n", " "));
    }

    /** The values whose names begin with {@code prefix}, by the rest of their names. */
    public synchronized Map<String, String> all(String prefix) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Keeps these values, and none but these, below {@code prefix}. */
    public synchronized void replaceAll(String prefix, Map<String, String> now) {
        values.keySet().removeIf(name -> name.startsWith(prefix));
        now.forEach((name, value) -> put(prefix + name, value));
    }

    /** Writes the file, all of it or nothing. */
    public synchronized void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, String> entry : values.entrySet()) {
                    out.write(entry.getKey() + "=" + entry.getValue() + "\n");
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file, e);
        }
    }
}
