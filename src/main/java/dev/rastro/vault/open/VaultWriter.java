package dev.rastro.vault.open;

import dev.rastro.store.ContentHash;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;

/** Writes the files of an open vault and takes their hashes down. Not thread-safe. */
final class VaultWriter implements AutoCloseable {
    private final Path root;
    private final Path unfinishedSums;
    private final Writer sums;
    private long files;

    VaultWriter(Path root) throws IOException {
        this.root = root;
        this.unfinishedSums = root.resolve(VaultFiles.SUMS + ".part");
        this.sums = Files.newBufferedWriter(unfinishedSums, StandardCharsets.UTF_8);
    }

    /** Writes into a file. */
    @FunctionalInterface
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** Writes an original; where an earlier attempt wrote the same bytes, they are left. */
    void original(String path, byte[] bytes, String sha256) throws IOException {
        Path file = file(path);
        if (!Files.exists(file)
                || Files.size(file) != bytes.length
                || !ContentHash.of(Files.readAllBytes(file)).equals(sha256)) {
            Files.write(file, bytes);
        }
        sum(path, sha256);
    }

    /** Writes a text file of any length. */
    void text(String path, Content content) throws IOException {
        MessageDigest digest = ContentHash.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file(path)), digest);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            content.to(writer);
        }
        sum(path, ContentHash.toHex(digest.digest()));
    }

    void bytes(String path, byte[] bytes) throws IOException {
        Files.write(file(path), bytes);
        sum(path, ContentHash.of(bytes));
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }

    private void sum(String path, String sha256) throws IOException {
        sums.write(sha256 + "  " + path + "\n");
        files++;
    }

    /** How many files were written so far. */
    long files() {
        return files;
    }

    /** Puts the list of hashes in its place: all files are written. */
    void finish() throws IOException {
        sums.close();
        Files.move(unfinishedSums, root.resolve(VaultFiles.SUMS), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        sums.close();
        Files.deleteIfExists(unfinishedSums);
    }
}
