package dev.rastro.vault.backup;

import dev.rastro.store.StoreCopy;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.Room;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Backs up an open data folder. A backup is written under another name, restored into a folder of its own, checked, and only then named
 * and counted; only then older ones go. Safe for use by several threads; two at once in one folder are refused.
 */
public final class Backups {
    private static final Duration A_DAY = Duration.ofHours(24);
    private final StoreCopy store;
    private final BackupReader reader;
    private final BackupTrial trial;
    private final BackupWriter writer;
    private final Path home;
    private final Clock clock;

    public Backups(StoreCopy store, BackupReader reader, BackupTrial trial, KeptFiles kept, Path home, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.trial = trial;
        this.writer = new BackupWriter(store, kept, home);
        this.home = home;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param originals that were checked in it
     * @param removed older ones that made room
     */
    public record Made(Backup backup, long originals, List<Path> removed) {}

    /** How this folder is backed up. */
    public BackupSettings settings() throws IOException {
        return BackupSettings.of(home);
    }

    /** Changes that. */
    public void settings(BackupSettings settings) throws IOException {
        settings.save(home);
    }

    /** Where backups go. */
    public Path folder() throws IOException {
        return settings().folder(home);
    }

    /** All backups in a folder, oldest first. */
    public static List<Backup> list(Path folder, BackupReader reader) throws IOException {
        return BackupFolder.list(folder, reader);
    }

    /** The newest backup, if there is one. */
    public Optional<Backup> newest() throws IOException {
        List<Backup> all = list(folder(), reader);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Whether the daily one is wanted and due. A newest one from the future is by a wrong clock, and proves nothing. */
    public boolean due() throws IOException {
        if (!settings().daily()) {
            return false;
        }
        Instant now = clock.instant();
        return newest().map(Backup::facts)
                .map(BackupFacts::made)
                .filter(made ->
                        !made.isAfter(now.plus(A_DAY)) && made.plus(A_DAY).isAfter(now))
                .isEmpty();
    }

    /**
     * Makes one, tries it, and takes away those that the rotation no longer wants.
     *
     * @throws VaultException with what stood in the way; nothing that was there has changed then
     */
    public Made create(Path folder, BackupProgress progress) throws IOException {
        try (BackupFolder taken = BackupFolder.take(folder)) {
            // The archive and what is restored from it to be tried, both at once.
            Room.require(folder, 2 * store.size());
            Path unfinished = taken.unfinished();
            try {
                Instant now = clock.instant();
                writer.write(unfinished, now, progress);
                BackupTrial.Passed passed = trial.run(unfinished, folder, progress);
                Path file = taken.finish(unfinished, now);
                Backup made = new Backup(file, Files.size(file), passed.facts());
                return new Made(made, passed.seen().originals(), rotate(folder, made, now));
            } catch (BackupWriter.CancelledException e) {
                throw e.told();
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw Room.explained(folder, VaultProblem.NOT_WRITABLE, folder.toString(), e);
        }
    }

    private List<Path> rotate(Path folder, Backup made, Instant now) throws IOException {
        List<Backup> own = list(folder, reader).stream()
                .filter(each -> each.facts().origin().equals(made.facts().origin()))
                .toList();
        List<Path> removed = new ArrayList<>();
        for (Backup each : settings().rotation().superseded(own, made, now)) {
            Files.delete(each.file());
            removed.add(each.file());
        }
        return removed;
    }
}
