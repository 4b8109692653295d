package dev.rastro.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory of a wanted size, where the machine lets us mount one; tests are skipped where it does not. */
public final class SmallDisk implements AutoCloseable {
    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Mounts one at {@code path}, which is made. */
    public static SmallDisk mount(Path path, int megabytes) throws IOException {
        Files.createDirectories(path);
        boolean mounted =
                Commands.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", path.toString()));
        Assumptions.assumeTrue(mounted, "This machine lets nobody mount a small disk: skipped");
        return new SmallDisk(path);
    }

    public Path path() {
        return path;
    }

    /** Changes its size or whether it may be written to. */
    public void remount(String options) {
        Assumptions.assumeTrue(Commands.run(List.of("mount", "-o", "remount," + options, path.toString())), options);
    }

    /** Takes all of the room that is left. */
    public void fill() throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        try (var out = Files.newOutputStream(path.resolve("ballast"))) {
            while (true) {
                out.write(megabyte);
            }
        } catch (IOException e) {
            // Full, as wanted.
        }
    }

    @Override
    public void close() {
        if (!Commands.run(List.of("umount", path.toString()))) {
            Commands.run(List.of("umount", "-l", path.toString()));
        }
    }
}
