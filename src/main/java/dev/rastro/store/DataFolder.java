package dev.rastro.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data folder, held by one running Rastro at a time. The lock is the operating system's: it goes when the program
 * does, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, creating it where absent. Throws {@link DataFolderLockedException} when it is taken. */
    public static DataFolder acquire(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("rastro.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new DataFolderLockedException(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("A pasta de dados " + path + " não pode ser usada", e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // The same program holds it already.
            return false;
        }
    }

    /** The folder to use: the one asked for, else RASTRO_HOME, else where the platform keeps programs' data. */
    public static Path locate(@Nullable Path asked, Map<String, String> environment, String osName, Path userHome) {
        if (asked != null) {
            return asked.toAbsolutePath().normalize();
        }
        String home = environment.get("RASTRO_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home).toAbsolutePath().normalize();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? userHome.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Rastro");
        }
        if (os.contains("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Rastro");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? userHome.resolve(".local").resolve("share") : Path.of(xdg))
                .resolve("rastro");
    }

    /** Where the data is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Releasing " + path, e);
        }
    }
}
