package dev.rastro.crash;

import java.io.IOException;
import java.nio.file.Path;

/** What is killed. */
enum Operations {
    IMPORT,
    SYNC,
    MANIFEST,
    BACKUP,
    VAULT,
    REBUILD,
    UPGRADE;

    CrashOperation open(Path folder) throws IOException {
        return switch (this) {
            case IMPORT -> new ImportOperation(folder);
            case SYNC -> new SyncOperation(folder);
            case MANIFEST -> new ManifestOperation(folder);
            case BACKUP -> new BackupOperation(folder);
            case VAULT -> new VaultOperation(folder);
            case REBUILD -> new RebuildOperation(folder);
            case UPGRADE -> new UpgradeOperation(folder);
        };
    }
}
