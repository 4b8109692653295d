package dev.rastro.fuzz;

import dev.rastro.fuzz.FuzzTargets.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the fuzzer calls by its name, again and again: the target of the property {@value #PROPERTY}. */
public final class FuzzEntry {
    static final String PROPERTY = "rastro.fuzz.target";

    private static final Entry ENTRY = FuzzTargets.named(System.getProperty(PROPERTY));
    private static final FuzzTarget TARGET = ENTRY.open();

    private FuzzEntry() {}

    /** Called by Jazzer, once: loading and instrumenting classes takes seconds, which are not the first input's. */
    public static void fuzzerInitialize() {
        for (Path folder : ENTRY.seeds()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().limit(3).toList()) {
                    TARGET.read(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.read(input);
    }
}
