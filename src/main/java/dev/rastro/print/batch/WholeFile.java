package dev.rastro.print.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place, and moved there at the end. */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;

    /** Begins the file beside {@code target}. */
    public WholeFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        // Not a temporary file of the system: those only their owner may read, even once they are moved.
        this.draft = Files.createDirectories(this.target.getParent())
                .resolve(this.target.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part");
        this.out = Files.newOutputStream(draft);
    }

    /** Where its content goes. */
    public OutputStream stream() {
        return out;
    }

    /** Puts it in its place. */
    public void commit() throws IOException {
        out.close();
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
