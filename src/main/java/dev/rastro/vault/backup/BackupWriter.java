package dev.rastro.vault.backup;

import com.google.common.io.Resources;
import dev.rastro.store.ContentHash;
import dev.rastro.store.StoreCopy;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.BackupProgress.Step;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one backup: a ZIP of the database, the small files beside it, what it is and the hashes of all. */
final class BackupWriter {
    private static final int BUFFER = 1024 * 1024;

    private final StoreCopy store;
    private final KeptFiles kept;
    private final Path home;

    BackupWriter(StoreCopy store, KeptFiles kept, Path home) {
        this.store = store;
        this.kept = kept;
        this.home = home;
    }

    /** Writes {@code file}, which must not be there; it is on the disk when this returns. */
    BackupFacts write(Path file, Instant now, BackupProgress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            ZipOutputStream zip = new ZipOutputStream(buffered, StandardCharsets.UTF_8);
            // The bytes of documents are deflated already; more than the least effort gains nothing.
            zip.setLevel(Deflater.BEST_SPEED);
            BackupFacts facts = write(zip, now, progress);
            zip.finish();
            buffered.flush();
            channel.force(true);
            return facts;
        }
    }

    private BackupFacts write(ZipOutputStream zip, Instant now, BackupProgress progress) throws IOException {
        List<BackupFacts.File> files = new ArrayList<>();
        for (String guide : List.of("LEIAME.txt", "README.txt")) {
            files.add(add(zip, guide, Resources.toByteArray(Resources.getResource(BackupWriter.class, guide))));
        }
        for (Path each : kept.in(home)) {
            files.add(add(zip, KeptFiles.text(each), kept.read(home.resolve(each))));
        }
        zip.putNextEntry(new ZipEntry(StoreCopy.FILE));
        MessageDigest digest = ContentHash.digest();
        StoreCopy.Copied copied = store.write(new DigestOutputStream(zip, digest), (done, all) -> {
            stopWhereWanted(progress);
            progress.at(Step.COPY, done, all);
        });
        zip.closeEntry();
        files.add(new BackupFacts.File(StoreCopy.FILE, copied.bytes(), ContentHash.toHex(digest.digest())));
        BackupFacts facts = new BackupFacts(BackupFacts.FORMAT, now, copied.origin(), copied.head(), files);
        files.add(add(zip, Backup.FACTS, BackupJson.of(facts).getBytes(StandardCharsets.UTF_8)));
        StringBuilder sums = new StringBuilder();
        files.forEach(each ->
                sums.append(each.sha256()).append("  ").append(each.path()).append('\n'));
        add(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return facts;
    }

    private static void stopWhereWanted(BackupProgress progress) {
        if (progress.cancelled()) {
            throw new CancelledException();
        }
    }

    /** Comes out of the copying, which knows nothing of backups. */
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VaultException told() {
            return new VaultException(VaultProblem.CANCELLED, "", this);
        }
    }

    private static BackupFacts.File add(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
        return new BackupFacts.File(path, bytes.length, ContentHash.of(bytes));
    }
}
