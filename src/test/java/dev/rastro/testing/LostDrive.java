package dev.rastro.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A drive that can be taken away while it is in use, as a network share goes with its network: from then on whatever is asked of it
 * is an error, until it is back. What was not yet durable on it is gone. Tests are skipped where the machine lets us mount none.
 */
public final class LostDrive implements AutoCloseable {
    private static final long MEBIBYTE = 1024L * 1024;
    /** EXT4_IOC_SHUTDOWN of the kernel's ext4.h, and its flag for "without writing the journal first". */
    private static final long SHUTDOWN = 0x8004587DL;

    private static final int AT_ONCE = 2;

    private final Path image;
    private final Path path;

    private LostDrive(Path image, Path path) {
        this.image = image;
        this.path = path;
    }

    /** Mounts one of {@code megabytes} in a folder, which is made. */
    public static LostDrive mount(Path folder, int megabytes) throws IOException {
        LostDrive drive = new LostDrive(folder.resolve("drive.img"), folder.resolve("drive"));
        Files.createDirectories(drive.path);
        try (RandomAccessFile image = new RandomAccessFile(drive.image.toFile(), "rw")) {
            image.setLength(megabytes * MEBIBYTE);
        }
        Assumptions.assumeTrue(
                Commands.run(List.of("mkfs.ext4", "-q", "-F", drive.image.toString())) && drive.attach(),
                "This machine lets nobody mount a drive: skipped");
        return drive;
    }

    private boolean attach() {
        return Commands.run(List.of("mount", "-o", "loop", image.toString(), path.toString()));
    }

    public Path path() {
        return path;
    }

    /** Takes it away. */
    @SuppressWarnings("restricted") // The system is asked by its own names; a wrong answer ends a test.
    public void lose() {
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle open = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("open"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(2));
            MethodHandle ioctl = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                    Linker.Option.firstVariadicArg(2));
            MethodHandle close = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("close"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int handle = (int) open.invokeExact(arena.allocateFrom(path.toString()), 0);
            MemorySegment flag = arena.allocateFrom(ValueLayout.JAVA_INT, AT_ONCE);
            int answer = (int) ioctl.invokeExact(handle, SHUTDOWN, flag);
            int closed = (int) close.invokeExact(handle);
            Assumptions.assumeTrue(answer == 0 && closed == 0, "This machine takes no drive away: skipped");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Taking the drive away", e);
        }
    }

    /** It is there again. */
    public void comeBack() {
        detach();
        Assumptions.assumeTrue(attach(), "The drive cannot be mounted again");
    }

    private void detach() {
        if (!Commands.run(List.of("umount", path.toString()))) {
            Commands.run(List.of("umount", "-l", path.toString()));
        }
    }

    @Override
    public void close() {
        detach();
    }
}
