package dev.rastro;

import dev.rastro.cli.ArchiveTools;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.h2.H2StoreProbe;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.BackupRestore;
import dev.rastro.vault.backup.BackupTrial;

/** What works on archives, put together. */
final class OpenArchives implements ArchiveTools {
    private final KeptFiles kept = new KeptFiles();
    private final BackupReader reader = new BackupReader(kept);
    private final BackupTrial trial = new BackupTrial(reader, new H2StoreProbe(new OriginalCodec(Dictionaries.load())));

    KeptFiles kept() {
        return kept;
    }

    @Override
    public BackupReader reader() {
        return reader;
    }

    @Override
    public BackupTrial trial() {
        return trial;
    }

    @Override
    public BackupRestore restore() {
        return new BackupRestore(reader, trial);
    }
}
