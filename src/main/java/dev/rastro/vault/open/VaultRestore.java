package dev.rastro.vault.open;

import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.OriginalCodec;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.StoreException;
import dev.rastro.store.StoreFilling;
import dev.rastro.store.StoreProbe;
import dev.rastro.store.StoreTables;
import dev.rastro.vault.Findings;
import dev.rastro.vault.FlatJson;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.NewHome;
import dev.rastro.vault.Room;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder from an open vault. Nothing of the vault is trusted: every file has to have its hash, every name has to stay
 * inside, the log has to be the chain that it says it is; no file of the vault is written anywhere but small ones of known names.
 */
public final class VaultRestore {
    private static final int BATCH = 500;
    private static final int LARGEST_FACTS = 1_000_000;

    private final Function<Path, StoreFilling> stores;
    private final OriginalCodec codec;
    private final StoreProbe probe;
    private final KeptFiles kept;
    private final Lists lists;

    /** Computes the read models of a folder that was filled. */
    @FunctionalInterface
    public interface Lists {
        /** Returns their hashes, by table, and the version of the tables under {@code ""}. */
        Map<String, String> rebuild(Path folder);
    }

    /** @param stores makes an empty store in a folder */
    public VaultRestore(
            Function<Path, StoreFilling> stores, OriginalCodec codec, StoreProbe probe, KeptFiles kept, Lists lists) {
        this.stores = stores;
        this.codec = codec;
        this.probe = probe;
        this.kept = kept;
        this.lists = lists;
    }

    /**
     * What was restored.
     *
     * @param listsEqual whether the lists have the hashes that they had; {@code null} where that cannot be compared, because the vault
     *     is of another version or was written while the log went on
     */
    public record Restored(
            VaultFacts facts,
            StoreProbe.Probed seen,
            @Nullable Boolean listsEqual) {}

    /** Restores into {@code home}, which must be absent or empty; it is there whole or not at all. */
    public Restored run(Path source, Path home, ExportProgress progress) throws IOException {
        try (ArchiveFiles files = ArchiveFiles.of(source)) {
            VaultFacts facts = facts(files, source);
            try (NewHome fresh = NewHome.begin(home)) {
                return run(files, facts, source, fresh, progress);
            }
        }
    }

    private Restored run(ArchiveFiles files, VaultFacts facts, Path source, NewHome fresh, ExportProgress progress)
            throws IOException {
        Path folder = fresh.unfinished();
        try {
            try (StoreFilling filling = stores.apply(folder)) {
                fill(new VaultSums(files), filling, folder, facts, progress);
                filling.finish();
            }
            StoreProbe.Probed seen = check(facts, folder, source);
            Map<String, String> hashes = lists.rebuild(folder);
            fresh.finish();
            return new Restored(facts, seen, compared(facts, hashes));
        } catch (IllegalArgumentException | StoreException e) {
            // Rows that are none, or that contradict each other; or the disk is full.
            throw Room.explained(folder, VaultProblem.BACKUP_DAMAGED, source.toString(), e);
        } catch (IOException e) {
            throw Room.explained(folder, VaultProblem.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static VaultFacts facts(ArchiveFiles files, Path source) throws IOException {
        if (files.open(VaultFiles.UNFINISHED).isPresent()) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, source + " (" + VaultFiles.UNFINISHED + ")");
        }
        VaultFacts facts;
        String text = ArchiveFiles.text(files, VaultFiles.FACTS, LARGEST_FACTS);
        try {
            facts = VaultFacts.parse(text);
        } catch (IOException e) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, VaultFiles.FACTS, e);
        }
        if (facts.format() > VaultFacts.FORMAT) {
            throw new VaultException(VaultProblem.NEWER_ARCHIVE, source.toString());
        }
        return facts;
    }

    private void fill(VaultSums sums, StoreFilling filling, Path folder, VaultFacts facts, ExportProgress progress)
            throws IOException {
        SeenHashes seen = new SeenHashes();
        List<PackedOriginal> batch = new ArrayList<>();
        sums.each((path, sha256) -> {
            if (path.startsWith(VaultFiles.ORIGINALS) && seen.add(sha256)) {
                batch.add(codec.pack(sums.bytes(path, sha256, VaultSums.LARGEST_ORIGINAL), sha256));
                if (batch.size() == BATCH) {
                    filling.keep(batch);
                    batch.clear();
                }
                progress.at(seen.size(), facts.originals());
            } else if (path.startsWith(VaultFiles.SETTINGS)) {
                setting(sums, path, sha256, folder);
            } else if (path.endsWith(VaultFiles.ROWS)) {
                rows(sums, path, sha256, filling);
            }
        });
        filling.keep(batch);
    }

    private static void rows(VaultSums sums, String path, String sha256, StoreFilling filling) throws IOException {
        String table = path.startsWith(VaultFiles.LOG)
                ? StoreTables.LOG
                : path.substring(VaultFiles.TABLES.length(), path.length() - VaultFiles.ROWS.length());
        List<Map<String, @Nullable String>> batch = new ArrayList<>();
        sums.lines(path, sha256, line -> {
            batch.add(FlatJson.parse(line));
            if (batch.size() == BATCH) {
                filling.rows(table, batch);
                batch.clear();
            }
        });
        filling.rows(table, batch);
    }

    private void setting(VaultSums sums, String path, String sha256, Path folder) throws IOException {
        String name = path.substring(VaultFiles.SETTINGS.length());
        if (kept.contains(name)) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, sums.bytes(path, sha256, (int) KeptFiles.LARGEST));
        }
    }

    private StoreProbe.Probed check(VaultFacts facts, Path folder, Path source) throws VaultException {
        Findings problems = new Findings();
        StoreProbe.Probed seen = probe.look(folder, problems);
        if (!problems.none()) {
            Finding first = problems.kept().getFirst();
            throw new VaultException(
                    VaultProblem.BACKUP_DAMAGED, source + ": " + problems.counts() + " " + first.subject());
        }
        if (!seen.head().equals(facts.head())) {
            throw new VaultException(
                    VaultProblem.BACKUP_DAMAGED,
                    source + ": " + seen.head().position() + " / "
                            + facts.head().position());
        }
        return seen;
    }

    private static @Nullable Boolean compared(VaultFacts facts, Map<String, String> hashes) {
        boolean comparable = !facts.readModels().isEmpty() && facts.schema().equals(hashes.get(""));
        return comparable
                ? facts.readModels().entrySet().stream()
                        .allMatch(each -> each.getValue().equals(hashes.get(each.getKey())))
                : null;
    }
}
