package dev.rastro.vault.backup;

import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.StoreException;
import dev.rastro.store.StoreProbe;
import dev.rastro.vault.Findings;
import dev.rastro.vault.Room;
import dev.rastro.vault.ScratchFolder;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.BackupProgress.Step;
import java.io.IOException;
import java.nio.file.Path;

/** Tries a backup: restores it into a folder of its own, opens it and checks every original and the whole log. */
public final class BackupTrial {
    private final BackupReader reader;
    private final StoreProbe probe;

    public BackupTrial(BackupReader reader, StoreProbe probe) {
        this.reader = reader;
        this.probe = probe;
    }

    /** What a trial saw of a backup that passed. */
    public record Passed(BackupFacts facts, StoreProbe.Probed seen) {}

    /**
     * Tries it.
     *
     * @param beside a folder with room for the database
     * @throws VaultException when it did not pass
     */
    public Passed run(Path backup, Path beside, BackupProgress progress) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.in(beside)) {
            long[] written = new long[1];
            BackupFacts facts = reader.extract(backup, scratch.path(), count -> {
                written[0] += count;
                if (progress.cancelled()) {
                    throw new BackupWriter.CancelledException();
                }
                progress.at(Step.RESTORE, written[0], 0);
            });
            progress.at(Step.CHECK, 0, 0);
            return new Passed(facts, check(facts, scratch.path(), backup));
        } catch (BackupWriter.CancelledException e) {
            throw e.told();
        }
    }

    /** Opens what was restored and compares with what the backup says of itself. */
    public StoreProbe.Probed check(BackupFacts facts, Path restored, Path backup) throws VaultException {
        Findings problems = new Findings();
        StoreProbe.Probed seen;
        try {
            seen = probe.look(restored, problems);
        } catch (StoreException e) {
            throw Room.explained(restored, VaultProblem.BACKUP_DAMAGED, backup.toString(), e);
        }
        if (!problems.none()) {
            Finding first = problems.kept().getFirst();
            throw new VaultException(
                    VaultProblem.BACKUP_DAMAGED, backup + ": " + problems.counts() + " " + first.subject());
        }
        if (!seen.head().equals(facts.head())) {
            throw new VaultException(
                    VaultProblem.BACKUP_DAMAGED,
                    backup + ": " + seen.head().position() + " / "
                            + facts.head().position());
        }
        return seen;
    }
}
