package dev.rastro.vault.open;

import dev.rastro.store.ContentHash;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of hashes of an open vault, read line by line, and the files it names, each with its hash. */
record VaultSums(ArchiveFiles files) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.{1,400})");
    /** No line of the log, no original, is longer. */
    private static final int LARGEST_LINE = 8_000_000;

    static final int LARGEST_ORIGINAL = 256_000_000;

    /** A file that is named. */
    @FunctionalInterface
    interface Named {
        void file(String path, String sha256) throws IOException;
    }

    /** A line of a file. */
    @FunctionalInterface
    interface Line {
        void read(String line) throws IOException;
    }

    void each(Named named) throws IOException {
        try (InputStream in = files.open(VaultFiles.SUMS)
                        .orElseThrow(() -> new VaultException(VaultProblem.NOT_AN_ARCHIVE, VaultFiles.SUMS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches() || !VaultFiles.safe(parts.group(2))) {
                    throw new VaultException(VaultProblem.UNSAFE, VaultFiles.SUMS + ": " + line);
                }
                named.file(parts.group(2), parts.group(1));
            }
        }
    }

    /** The bytes of a file, which have the hash that was said. */
    byte[] bytes(String path, String sha256, int largest) throws IOException {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new VaultException(VaultProblem.UNSAFE, path);
            }
            require(ContentHash.of(bytes).equals(sha256), path);
            return bytes;
        }
    }

    /** The lines of a file, which together have the hash that was said; told only after the last one. */
    void lines(String path, String sha256, Line line) throws IOException {
        MessageDigest digest = ContentHash.digest();
        try (InputStream in = new DigestInputStream(open(path), digest);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String each = next(lines, path); !each.isEmpty(); each = next(lines, path)) {
                line.read(each);
            }
            require(lines.read() < 0, path);
        }
        require(ContentHash.toHex(digest.digest()).equals(sha256), path);
    }

    /** Up to the line's end; "" at the end of the file. Not {@code readLine}, which knows no limit. */
    private static String next(BufferedReader lines, String path) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0 && c != '\n'; c = lines.read()) {
            line.append((char) c);
            if (line.length() > LARGEST_LINE) {
                throw new VaultException(VaultProblem.UNSAFE, path);
            }
        }
        return line.toString();
    }

    private InputStream open(String path) throws IOException {
        return files.open(path).orElseThrow(() -> new VaultException(VaultProblem.BACKUP_DAMAGED, path));
    }

    private static void require(boolean right, String path) throws VaultException {
        if (!right) {
            throw new VaultException(VaultProblem.BACKUP_DAMAGED, path);
        }
    }
}
