package dev.rastro.vault.backup;

import dev.rastro.store.ContentHash;
import dev.rastro.store.StoreCopy;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a backup, wherever it came from: nothing of it is trusted. Only files of known names are written, each at most as large
 * as it was said to be and with the hash that was said.
 */
public final class BackupReader {
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST_FACTS = 10_000_000;
    private static final int BUFFER = 1024 * 1024;

    private final KeptFiles kept;

    public BackupReader(KeptFiles kept) {
        this.kept = kept;
    }

    /** Whether this is a ZIP with the facts of a backup in it. */
    public static boolean isBackup(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return zip.getEntry(Backup.FACTS) != null;
        } catch (ZipException e) {
            // Cut off, or something else: no backup.
            return false;
        }
    }

    /** What a backup says of itself. */
    public BackupFacts facts(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return facts(zip, file);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, file.toString());
        }
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, file.toString(), e);
        }
    }

    private static BackupFacts facts(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.FACTS);
        if (entry == null) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, file.toString());
        }
        BackupFacts facts;
        try (InputStream in = zip.getInputStream(entry)) {
            facts = BackupJson.parse(new String(in.readNBytes(LARGEST_FACTS), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, file + " (" + Backup.FACTS + ")", e);
        }
        if (facts.format() > BackupFacts.FORMAT) {
            throw new VaultException(VaultProblem.NEWER_ARCHIVE, file.toString());
        }
        return facts;
    }

    /** Puts the files of a backup into an empty folder. Where it throws, what is in the folder is of no use. */
    public BackupFacts extract(Path file, Path folder, LongConsumer written) throws IOException {
        try (ZipFile zip = open(file)) {
            BackupFacts facts = facts(zip, file);
            if (facts.files().size() > MOST_FILES) {
                throw new VaultException(
                        VaultProblem.UNSAFE, file + ": " + facts.files().size());
            }
            Set<String> seen = new HashSet<>();
            for (BackupFacts.File each : facts.files()) {
                if (wanted(each) && seen.add(each.path())) {
                    extract(zip, each, folder.resolve(each.path()), written);
                }
            }
            if (!seen.contains(StoreCopy.FILE)) {
                throw new VaultException(VaultProblem.BACKUP_DAMAGED, file + " (" + StoreCopy.FILE + ")");
            }
            return facts;
        }
    }

    /** Guides are for people; what has no known name stays in the archive. */
    private boolean wanted(BackupFacts.File file) throws VaultException {
        if (file.path().equals(StoreCopy.FILE)) {
            return true;
        }
        if (kept.contains(file.path()) && file.size() > KeptFiles.LARGEST) {
            throw new VaultException(VaultProblem.UNSAFE, file.path());
        }
        return kept.contains(file.path());
    }

    private static void extract(ZipFile zip, BackupFacts.File file, Path target, LongConsumer written)
            throws IOException {
        ZipEntry entry = zip.getEntry(file.path());
        if (entry == null) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, file.path());
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        MessageDigest digest = ContentHash.digest();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = read(in, buffer, file); count >= 0; count = read(in, buffer, file)) {
                size += count;
                if (size > file.size()) {
                    throw new VaultException(VaultProblem.UNSAFE, file.path());
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                written.accept(count);
            }
        }
        if (size != file.size() || !ContentHash.toHex(digest.digest()).equals(file.sha256())) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, file.path());
        }
    }

    private static int read(InputStream in, byte[] buffer, BackupFacts.File file) throws IOException {
        try {
            return in.read(buffer);
        } catch (ZipException e) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, file.path(), e);
        }
    }
}
