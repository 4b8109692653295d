package dev.rastro.vault.backup;

import dev.rastro.fuzz.FuzzTarget;
import dev.rastro.fuzz.ScratchFile;
import dev.rastro.vault.KeptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A file that somebody calls a backup, unpacked into an empty folder. */
final class BackupTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("backup.zip");
    private final BackupReader reader = new BackupReader(new KeptFiles());

    @Override
    public void read(byte[] input) {
        Path backup = file.with(input);
        try {
            Path target = Files.createDirectory(file.folder().resolve("home"));
            try {
                BackupReader.isBackup(backup);
                reader.extract(backup, target, count -> {});
            } catch (IOException e) {
                // Declared.
            } finally {
                discard(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
