package dev.rastro;

import dev.rastro.cli.ArchiveTools;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.Dictionaries;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.StoreProbe;
import dev.rastro.store.h2.H2Filling;
import dev.rastro.store.h2.H2StoreProbe;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.BackupRestore;
import dev.rastro.vault.backup.BackupTrial;
import dev.rastro.vault.open.VaultRestore;
import java.nio.file.Path;
import java.util.Map;

/** What works on archives, put together. */
final class OpenArchives implements ArchiveTools {
    private final KeptFiles kept = new KeptFiles();
    private final OriginalCodec codec = new OriginalCodec(Dictionaries.load());
    private final StoreProbe probe = new H2StoreProbe(codec);
    private final BackupReader reader = new BackupReader(kept);
    private final BackupTrial trial = new BackupTrial(reader, probe);

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

    @Override
    public VaultRestore vaultRestore() {
        EventCodec events = new EventCodec(EventContracts.load());
        return new VaultRestore(folder -> H2Filling.create(folder, events), codec, probe, kept, OpenArchives::rebuild);
    }

    /** Computes the lists of a folder whose log was filled, and tells their hashes. */
    private static Map<String, String> rebuild(Path folder) {
        try (OpenWorkspace workspace = OpenWorkspace.open(folder)) {
            workspace.rebuild(RebuildProgress.NONE);
            return workspace.listHashes();
        }
    }
}
