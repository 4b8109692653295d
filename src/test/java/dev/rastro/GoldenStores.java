package dev.rastro;

import dev.rastro.log.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** The data folders of released formats, which are never changed. */
public final class GoldenStores {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenStores() {}

    /** Their names, oldest first. */
    public static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .map(name -> name.substring(0, name.length() - ".zip".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Puts one into a data folder. */
    public static void unpack(String store, Path home) throws IOException {
        try (InputStream file = Files.newInputStream(FOLDER.resolve(store + ".zip"));
                ZipInputStream in = new ZipInputStream(file)) {
            in.getNextEntry();
            Files.copy(in, home.resolve("rastro.mv.db"));
        }
    }

    /** Its events, a line each. */
    public static List<String> events(String store) throws IOException {
        return Files.readAllLines(FOLDER.resolve(store + ".tsv"));
    }

    /** Position, type, contract, document: what was written once and must be found again for ever. */
    public static List<String> lines(List<Recorded> events) {
        return events.stream()
                .map(Recorded::envelope)
                .map(it -> String.join(
                        "\t",
                        String.valueOf(it.position()),
                        it.type(),
                        it.schema(),
                        String.valueOf(it.key()),
                        it.proof().sha256()))
                .toList();
    }
}
