package dev.rastro.vault.backup;

import dev.rastro.fuzz.FuzzTarget;
import dev.rastro.fuzz.ScratchFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The file that says how a data folder is backed up. */
final class BackupSettingsTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("backup.properties");

    @Override
    public void read(byte[] input) {
        file.with(input);
        try {
            BackupSettings.of(file.folder()).folder(file.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
