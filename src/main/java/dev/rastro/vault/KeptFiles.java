package dev.rastro.vault;

import dev.rastro.dfe.TsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files beside the database go into a backup ({@code kept-files.tsv}), and so which may come out of one: named one by
 * one, so that a key that somebody left in the data folder never goes along. Immutable.
 */
public final class KeptFiles {
    /** Larger ones are none of these files. */
    public static final long LARGEST = 20_000_000;

    private static final String KEY = "PRIVATE KEY";
    private static final int DEPTH = 3;

    private final List<Pattern> names = TsvTable.load(KeptFiles.class, "kept-files.tsv").rows().stream()
            .map(row -> Pattern.compile(row.text("name")))
            .toList();

    /** Whether a file of this name, relative and with slashes, is one of them. */
    public boolean contains(String name) {
        return names.stream().anyMatch(each -> each.matcher(name).matches());
    }

    /** Those that a data folder has, relative, in the order of their names. */
    public List<Path> in(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home, DEPTH)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(home::relativize)
                    .filter(name -> contains(text(name)))
                    .sorted()
                    .toList();
        }
    }

    /** The content of one of them; empty bytes never stand for a key: a file that holds one is refused. */
    public byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new VaultException(VaultProblem.UNSAFE, file.toString());
        }
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(KEY)) {
            throw new VaultException(VaultProblem.UNSAFE, file + " (" + KEY + ")");
        }
        return bytes;
    }

    /** A relative path with slashes, whatever the system writes. */
    public static String text(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
