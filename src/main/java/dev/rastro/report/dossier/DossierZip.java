package dev.rastro.report.dossier;

import dev.rastro.store.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP being written: takes down the hash of everything that goes into it. Not thread-safe. */
final class DossierZip implements AutoCloseable {
    private final ZipOutputStream zip;
    private final OffsetDateTime moment;
    private final List<Dossier.File> files = new ArrayList<>();

    DossierZip(OutputStream out, OffsetDateTime moment) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.moment = moment;
    }

    void add(String path, String text) throws IOException {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String path, byte[] bytes) throws IOException {
        write(path, bytes);
        files.add(new Dossier.File(path, bytes.length, ContentHash.of(bytes)));
    }

    /** What was added so far. */
    List<Dossier.File> files() {
        return List.copyOf(files);
    }

    /** Ends with the hashes of everything, in the form of sha256sum. */
    @Override
    public void close() throws IOException {
        StringBuilder sums = new StringBuilder();
        files.forEach(file ->
                sums.append(file.sha256()).append("  ").append(file.path()).append('\n'));
        write("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void write(String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(moment.toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
