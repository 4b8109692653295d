package dev.rastro.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A data folder being restored: beside its place and under another name until it is whole, so that a kill leaves nothing that
 * would be taken for it.
 */
public record NewHome(Path home, Path unfinished) implements AutoCloseable {
    /** Begins; refuses a folder in which there is anything. */
    public static NewHome begin(Path wanted) throws IOException {
        Path home = wanted.toAbsolutePath().normalize();
        if (Files.exists(home) && (!Files.isDirectory(home) || !empty(home))) {
            throw new VaultException(VaultProblem.TARGET_NOT_EMPTY, home.toString());
        }
        Path parent = Objects.requireNonNull(home.getParent());
        Path unfinished = parent.resolve(ScratchFolder.PREFIX + home.getFileName());
        try {
            ScratchFolder.delete(unfinished);
            Files.createDirectories(unfinished);
        } catch (IOException e) {
            throw new VaultException(VaultProblem.NOT_WRITABLE, parent.toString(), e);
        }
        return new NewHome(home, unfinished);
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** It is whole: gives it its name. */
    public void finish() throws IOException {
        Files.deleteIfExists(home);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        ScratchFolder.delete(unfinished);
    }
}
