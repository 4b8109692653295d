package dev.rastro.vault.open;

import com.google.common.io.Resources;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.LogProofs;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.StoreTables;
import dev.rastro.timeline.TimelineFold;
import dev.rastro.vault.FlatJson;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.Room;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that a data folder holds as plain files: originals by company, year and month, an index, the log and what else
 * a restore needs, and the hashes of all. An export that was cut off is gone on with; until it is whole it says so.
 */
public final class VaultExport {
    private static final int BATCH = 2_000;
    private static final int ROWS_A_FILE = 100_000;
    private static final List<String> GUIDES = List.of("LEIAME.txt", "README.txt");

    private final EventLog log;
    private final TimelineFold fold;
    private final OriginalStore originals;
    private final StoreTables tables;
    private final LogProofs proofs;
    private final EventContracts contracts;
    private final KeptFiles kept;
    private final Set<String> companies;
    private final Path home;
    private final Clock clock;

    /** @param companies CNPJ and CPF of the registered ones */
    public VaultExport(
            EventLog log,
            TimelineFold fold,
            OriginalStore originals,
            StoreTables tables,
            LogProofs proofs,
            EventContracts contracts,
            KeptFiles kept,
            Set<String> companies,
            Path home,
            Clock clock) {
        this.log = log;
        this.fold = fold;
        this.originals = originals;
        this.tables = tables;
        this.proofs = proofs;
        this.contracts = contracts;
        this.kept = kept;
        this.companies = Set.copyOf(companies);
        this.home = home;
        this.clock = clock;
    }

    /** Writes into a folder that is absent, empty, or holds an export that was cut off. */
    public VaultFacts run(Path folder, ExportProgress progress) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        begin(root);
        try (VaultWriter vault = new VaultWriter(root);
                VaultIndex index = new VaultIndex(root)) {
            Pass pass = new Pass(vault, index, new VaultPaths(companies), proofs.head(), progress);
            pass.documents();
            pass.loose();
            pass.rest();
            index.finish(vault);
            logRows(vault, pass.head);
            for (String table : tables.kept()) {
                vault.text(VaultFiles.TABLES + table + VaultFiles.ROWS, out -> rows(table, out));
            }
            for (Path each : kept.in(home)) {
                vault.bytes(VaultFiles.SETTINGS + KeptFiles.text(each), kept.read(home.resolve(each)));
            }
            for (String guide : GUIDES) {
                vault.bytes(guide, Resources.toByteArray(Resources.getResource(VaultExport.class, guide)));
            }
            VaultFacts facts = facts(pass, vault);
            vault.text(VaultFiles.FACTS, out -> out.write(facts.json()));
            vault.finish();
            Files.delete(root.resolve(VaultFiles.UNFINISHED));
            return facts;
        } catch (IOException e) {
            throw Room.explained(root, VaultProblem.NOT_WRITABLE, root.toString(), e);
        }
    }

    private static void begin(Path root) throws IOException {
        try {
            Files.createDirectories(root);
            Path unfinished = root.resolve(VaultFiles.UNFINISHED);
            if (!Files.exists(unfinished) && !empty(root)) {
                throw new VaultException(VaultProblem.TARGET_NOT_EMPTY, root.toString());
            }
            Files.write(
                    unfinished, Resources.toByteArray(Resources.getResource(VaultExport.class, VaultFiles.UNFINISHED)));
            Files.deleteIfExists(root.resolve(VaultFiles.SUMS));
            Files.deleteIfExists(root.resolve(VaultFiles.FACTS));
        } catch (VaultException e) {
            throw e;
        } catch (IOException e) {
            throw new VaultException(VaultProblem.NOT_WRITABLE, root.toString(), e);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private VaultFacts facts(Pass pass, VaultWriter vault) {
        Map<String, String> lists = tables.readModelHashes();
        boolean still = proofs.head().equals(pass.head);
        return new VaultFacts(
                VaultFacts.FORMAT,
                clock.instant(),
                pass.head,
                pass.documents,
                pass.seen.size(),
                // This file is one as well.
                vault.files() + 1,
                tables.schemaVersion(),
                still ? lists : Map.of());
    }

    private void logRows(VaultWriter vault, LogProofs.Head head) throws IOException {
        Set<String> schemas = new TreeSet<>();
        long[] at = new long[1];
        for (int part = 1; at[0] < head.position(); part++) {
            vault.text(VaultFiles.LOG + "eventos-%06d".formatted(part) + VaultFiles.ROWS, out -> {
                int left = ROWS_A_FILE;
                while (left > 0 && at[0] < head.position()) {
                    List<Map<String, @Nullable String>> page = tables.log(at[0], Math.min(left, BATCH));
                    for (Map<String, @Nullable String> row : page) {
                        long position = Long.parseLong(Objects.requireNonNull(row.get("position")));
                        if (position <= head.position()) {
                            out.write(FlatJson.of(row) + "\n");
                            schemas.add(Objects.requireNonNull(row.get("contract")));
                        }
                        at[0] = position;
                    }
                    left -= page.size();
                }
            });
        }
        for (String schema : schemas) {
            vault.text(VaultFiles.SCHEMAS + schema + ".avsc", out -> out.write(contracts.byFingerprint(schema) + "\n"));
        }
    }

    private void rows(String table, Writer out) throws IOException {
        try {
            tables.rows(table, row -> {
                try {
                    out.write(FlatJson.of(row) + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The originals, in three passes: of documents, of events without one, and those that no event names. */
    private final class Pass {
        private final VaultWriter vault;
        private final VaultIndex index;
        private final VaultPaths paths;
        private final LogProofs.Head head;
        private final ExportProgress progress;
        private final SeenHashes seen = new SeenHashes();
        private long documents;

        Pass(VaultWriter vault, VaultIndex index, VaultPaths paths, LogProofs.Head head, ExportProgress progress) {
            this.vault = vault;
            this.index = index;
            this.paths = paths;
            this.head = head;
            this.progress = progress;
        }

        void documents() throws IOException {
            List<Recorded> events = log.readDocumentsAfter("", BATCH);
            while (!events.isEmpty()) {
                Map<AccessKey, List<Recorded>> byKey = new LinkedHashMap<>();
                for (Recorded each : events) {
                    if (each.envelope().position() <= head.position()) {
                        byKey.computeIfAbsent(
                                        Objects.requireNonNull(each.envelope().key()), key -> new ArrayList<>())
                                .add(each);
                    }
                }
                for (Map.Entry<AccessKey, List<Recorded>> each : byKey.entrySet()) {
                    document(each.getKey(), each.getValue());
                }
                AccessKey last =
                        Objects.requireNonNull(events.getLast().envelope().key());
                events = log.readDocumentsAfter(last.value(), BATCH);
            }
        }

        private void document(AccessKey key, List<Recorded> events) throws IOException {
            documents++;
            DocumentRow row = fold.fold(key, events).document();
            for (Recorded each : events) {
                String sha256 = each.envelope().proof().sha256();
                if (!sha256.equals(Proof.NO_ORIGINAL) && seen.add(sha256)) {
                    String kind = VaultPaths.kind(each.event());
                    write(paths.of(row, kind, sha256), sha256, kind, row, each);
                }
            }
        }

        void loose() throws IOException {
            List<Recorded> events = log.readLooseAfter(0, BATCH);
            while (!events.isEmpty()) {
                for (Recorded each : events) {
                    String sha256 = each.envelope().proof().sha256();
                    if (each.envelope().position() <= head.position()
                            && !sha256.equals(Proof.NO_ORIGINAL)
                            && seen.add(sha256)) {
                        write(paths.loose("sem-documento", sha256), sha256, VaultPaths.kind(each.event()), null, each);
                    }
                }
                events = log.readLooseAfter(events.getLast().envelope().position(), BATCH);
            }
        }

        void rest() throws IOException {
            List<StoreTables.KeptOriginal> page = tables.originalsAfter(0, BATCH);
            while (!page.isEmpty()) {
                for (StoreTables.KeptOriginal each : page) {
                    if (seen.add(each.sha256())) {
                        write(paths.loose("consultas", each.sha256()), each.sha256(), "consulta", null, null);
                    }
                }
                page = tables.originalsAfter(page.getLast().id(), BATCH);
            }
        }

        private void write(String path, String sha256, String kind, @Nullable DocumentRow row, @Nullable Recorded event)
                throws IOException {
            byte[] bytes = originals
                    .read(sha256)
                    .orElseThrow(() -> new VaultException(VaultProblem.UNREADABLE, "original " + sha256));
            vault.original(path, bytes, sha256);
            index.add(
                    path,
                    sha256,
                    bytes.length,
                    kind,
                    row,
                    event == null ? "" : event.envelope().recordedAt().toString(),
                    event == null ? 0 : event.envelope().position());
            progress.at(seen.size(), 0);
        }
    }
}
