package dev.rastro.vault.backup;

import dev.rastro.store.StoreProbe;
import dev.rastro.vault.NewHome;
import dev.rastro.vault.Room;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a data folder from a backup: the same log, the same originals, the same lists. */
public final class BackupRestore {
    private final BackupReader reader;
    private final BackupTrial trial;

    public BackupRestore(BackupReader reader, BackupTrial trial) {
        this.reader = reader;
        this.trial = trial;
    }

    /** What was restored, after it was checked as a backup is. */
    public record Restored(BackupFacts facts, StoreProbe.Probed seen) {}

    /** Restores into {@code home}, which must be absent or empty; it is there whole or not at all. */
    public Restored run(Path backup, Path home) throws IOException {
        // Before anything is made: an archive that is none leaves no trace.
        reader.facts(backup);
        try (NewHome fresh = NewHome.begin(home)) {
            return run(backup, fresh);
        }
    }

    private Restored run(Path backup, NewHome fresh) throws IOException {
        try {
            BackupFacts facts = reader.extract(backup, fresh.unfinished(), count -> {});
            StoreProbe.Probed seen = trial.check(facts, fresh.unfinished(), backup);
            fresh.finish();
            return new Restored(facts, seen);
        } catch (IOException e) {
            throw Room.explained(fresh.unfinished(), VaultProblem.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
