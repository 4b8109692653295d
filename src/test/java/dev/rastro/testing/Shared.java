package dev.rastro.testing;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The shared material beside the checkout; tests that need it are skipped where it is absent. */
public final class Shared {
    private static final Splitter COLUMNS = Splitter.on('\t');

    private Shared() {}

    /** The folder, or a skipped test. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("rastro.shared", "../shared"))
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "Skipped: no shared material at " + folder + " (-Drastro.shared=DIR)");
        return folder;
    }

    /** One file of the corpus, with what is known of it. */
    public record CorpusFile(Path path, Map<String, String> known) {
        public String get(String column) {
            return known.getOrDefault(column, "");
        }

        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return get("file");
        }
    }

    /** Every file of the corpus. */
    public static List<CorpusFile> corpus() {
        Path folder = folder();
        try {
            List<String> lines = Files.readAllLines(folder.resolve("corpus.tsv"), StandardCharsets.UTF_8);
            List<String> header = COLUMNS.splitToList(lines.getFirst());
            List<CorpusFile> files = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> values = COLUMNS.splitToList(line);
                Map<String, String> known = new HashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    known.put(header.get(i), values.get(i));
                }
                files.add(new CorpusFile(folder.resolve("corpus").resolve(values.getFirst()), known));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
