package dev.rastro.vault.backup;

import dev.rastro.store.LogProofs;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself ({@code backup.json} in it).
 *
 * @param format of the backup, 1
 * @param made when, by the clock of the machine
 * @param origin which folder's: chain value of its log's first row
 * @param head the end of its log
 * @param files all of its files but this one and the hashes
 */
public record BackupFacts(int format, Instant made, String origin, LogProofs.Head head, List<File> files) {
    /** The newest format. */
    static final int FORMAT = 1;

    public BackupFacts {
        files = List.copyOf(files);
    }

    /** A file in it. */
    public record File(String path, long size, String sha256) {}
}
