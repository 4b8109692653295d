package dev.rastro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A scratch folder for what JMH builds: its constructors may throw nothing that is checked. */
final class WorkFolder implements AutoCloseable {
    private final Scratch scratch;

    WorkFolder() {
        try {
            scratch = Scratch.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return scratch.folder();
    }

    @Override
    public void close() {
        try {
            scratch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
