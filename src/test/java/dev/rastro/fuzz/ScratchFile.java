package dev.rastro.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, written anew for each input, for what reads files only. */
public final class ScratchFile {
    private final Path file;

    /** A file of that name in a folder of its own, which goes when the program ends. */
    public ScratchFile(String name) {
        try {
            Path folder = Files.createTempDirectory("rastro-fuzz");
            file = folder.resolve(name);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return file.resolveSibling("");
    }

    public Path with(byte[] input) {
        try {
            return Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
