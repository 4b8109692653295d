package dev.rastro.vault.backup;

import dev.rastro.vault.ScratchFolder;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of backups, held by one program while it makes one. A file with the name of a backup is whole and was tried: it gets its
 * name last. What has another name is none.
 */
final class BackupFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    private static final Pattern NAME = Pattern.compile("rastro-[0-9]{8}T[0-9]{6}Z(-[0-9]{1,3})?\\.zip");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_OF_A_SECOND = 1_000;

    private final Path path;
    private final FileChannel lock;

    private BackupFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder, making it where absent, and removes what an earlier attempt left half done. */
    static BackupFolder take(Path path) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    path.resolve(".rastro-backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new VaultException(VaultProblem.NOT_WRITABLE, path.toString(), e);
        }
        if (!locked(channel)) {
            channel.close();
            throw new VaultException(VaultProblem.BUSY, path.toString());
        }
        BackupFolder folder = new BackupFolder(path, channel);
        folder.removeLeftovers();
        return folder;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // This program makes one already.
            return false;
        }
    }

    private void removeLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith(ScratchFolder.PREFIX))
                    .toList()) {
                ScratchFolder.delete(each);
            }
        }
    }

    Path path() {
        return path;
    }

    /** Where a backup is written until it was tried. */
    Path unfinished() {
        return path.resolve(ScratchFolder.PREFIX + ProcessHandle.current().pid() + ".zip");
    }

    /** Gives a tried backup its name. */
    Path finish(Path unfinished, Instant made) throws IOException {
        for (int i = 0; i < MOST_OF_A_SECOND; i++) {
            Path file = path.resolve("rastro-" + STAMP.format(made) + (i == 0 ? "" : "-" + i) + ".zip");
            if (!Files.exists(file)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return file;
            }
        }
        throw new FileAlreadyExistsException(path.toString());
    }

    /** The backups of a folder, oldest first by what they say of themselves; what cannot be read is left out. */
    static List<Backup> list(Path path, BackupReader reader) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Backup> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(
                            each -> NAME.matcher(each.getFileName().toString()).matches())
                    .sorted()
                    .toList()) {
                try {
                    found.add(new Backup(file, Files.size(file), reader.facts(file)));
                } catch (VaultException e) {
                    // Damaged since: never in the place of a good one, and never taken away by the rotation.
                    LOG.warn("{} is no backup any more", file, e);
                }
            }
        }
        found.sort(Comparator.comparing((Backup each) -> each.facts().made()).thenComparing(Backup::file));
        return found;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
