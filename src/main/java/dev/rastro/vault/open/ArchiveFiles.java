package dev.rastro.vault.open;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of an open vault, in a folder or packed in a ZIP. Names that would lead out of it are refused. */
interface ArchiveFiles extends AutoCloseable {
    /** Opens a file; empty where there is none of that name. */
    Optional<InputStream> open(String path) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens the archive; {@link VaultProblem#NOT_AN_ARCHIVE} for what is none. */
    static ArchiveFiles of(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new Folder(source.toRealPath());
        }
        if (!Files.isRegularFile(source)) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, source.toString());
        }
        try {
            return new Zip(new ZipFile(source.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException e) {
            throw new VaultException(VaultProblem.NOT_AN_ARCHIVE, source.toString(), e);
        }
    }

    /** The whole of a small file. */
    static String text(ArchiveFiles files, String path, int largest) throws IOException {
        try (InputStream in =
                files.open(path).orElseThrow(() -> new VaultException(VaultProblem.NOT_AN_ARCHIVE, path))) {
            return new String(in.readNBytes(largest), StandardCharsets.UTF_8);
        }
    }

    private static void requireSafe(String path) throws VaultException {
        if (!VaultFiles.safe(path)) {
            throw new VaultException(VaultProblem.UNSAFE, path);
        }
    }

    /** Of a folder. */
    record Folder(Path root) implements ArchiveFiles {
        @Override
        public Optional<InputStream> open(String path) throws IOException {
            requireSafe(path);
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            // A link may lead anywhere.
            if (!file.toRealPath().startsWith(root)) {
                throw new VaultException(VaultProblem.UNSAFE, path);
            }
            return Optional.of(Files.newInputStream(file));
        }

        @Override
        public void close() {}
    }

    /** Of a ZIP, at its top or below one folder. */
    record Zip(ZipFile zip, String prefix) implements ArchiveFiles {
        Zip(ZipFile zip) {
            this(zip, prefix(zip));
        }

        private static String prefix(ZipFile zip) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.equals(VaultFiles.FACTS) || name.endsWith("/" + VaultFiles.FACTS))
                    .filter(name -> name.indexOf('/') == name.lastIndexOf('/'))
                    .map(name -> name.substring(0, name.length() - VaultFiles.FACTS.length()))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            requireSafe(path);
            ZipEntry entry = zip.getEntry(prefix + path);
            return entry == null || entry.isDirectory() ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
