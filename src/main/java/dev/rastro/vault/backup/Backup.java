package dev.rastro.vault.backup;

import java.nio.file.Path;

/** A backup that is there under its name, and so was tried. */
public record Backup(Path file, long bytes, BackupFacts facts) {
    /** What it says of itself, in the ZIP. */
    static final String FACTS = "backup.json";
}
