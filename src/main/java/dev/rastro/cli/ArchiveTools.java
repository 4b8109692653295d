package dev.rastro.cli;

import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.BackupRestore;
import dev.rastro.vault.backup.BackupTrial;
import dev.rastro.vault.open.VaultRestore;

/** What works on archives without an open data folder; the composition root provides it. */
public interface ArchiveTools {
    BackupReader reader();

    BackupTrial trial();

    BackupRestore restore();

    VaultRestore vaultRestore();
}
