package dev.rastro.fuzz;

import dev.rastro.GoldenStores;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec.Encoded;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.h2.StoreFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the seeds that are made of the simulator's documents, once and again when these change. The others are written by hand. */
final class FuzzSeedsMaker {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 24);

    private final Path folder;

    private FuzzSeedsMaker(Path folder) {
        this.folder = folder;
    }

    /** Argument: the folder of the seeds. */
    public static void main(String[] arguments) throws IOException {
        FuzzSeedsMaker maker = new FuzzSeedsMaker(Path.of(arguments[0]));
        Map<String, byte[]> documents = maker.documents();
        maker.archives(documents);
        maker.events();
    }

    /** The smallest of each kind. */
    private Map<String, byte[]> documents() {
        Map<String, byte[]> found = new TreeMap<>();
        new TrainingData(REFERENCE).generate(7, 60, file -> {
            String kind = file.path().replaceFirst(".*/([a-z]+)/.*-([A-Za-z]+)\\.xml", "$1-$2");
            found.merge(kind, file.bytes(), (a, b) -> a.length <= b.length ? a : b);
        });
        found.forEach((kind, bytes) -> write("documents/" + kind + ".xml", bytes));
        return found;
    }

    private void archives(Map<String, byte[]> documents) throws IOException {
        byte[] summary = documents.getOrDefault("nfe-resNFe", new byte[0]);
        byte[] zip = zip("a/resumo.xml", summary);
        write("archives/one.zip", zip);
        write("archives/nested.zip", zip("dentro.zip", zip));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(summary);
        }
        write("archives/one.xml.gz", out.toByteArray());
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /** The first of each kind in the newest golden store: every kind that was released. */
    private void events() throws IOException {
        Path home = Files.createTempDirectory("rastro-seeds");
        GoldenStores.unpack(GoldenStores.all().getLast(), home);
        try (StoreFixture store = new StoreFixture(home)) {
            for (Recorded each : store.log.readAfter(0, 10_000)) {
                Encoded encoded = store.codec.encode(each.event());
                write("events/" + encoded.type() + ".bin", EventPayloadTarget.input(encoded));
            }
        }
    }

    private void write(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
