package dev.rastro.intake;

import dev.rastro.dfe.xml.verify.FolderPackage;
import dev.rastro.dfe.xml.verify.SchemaLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The official schema packages that the operator added, each a folder of plain files in the data folder. What is added is read
 * within the limits of every import; of the names in an archive only the last part is used, so nothing can be written elsewhere.
 */
public final class SchemaShelf {
    private static final String SUFFIX = ".xsd";
    private static final String ARCHIVE = "!";

    private final Path folder;

    /** The shelf in {@code home}; it is made when something is added. */
    public SchemaShelf(Path home) {
        this.folder = home.resolve("schemas");
    }

    /**
     * What was added.
     *
     * @param files how many schema files
     */
    public record Added(FolderPackage schemas, int files) {}

    /**
     * Adds the packages in an official archive or a folder: the files of each folder in it are one package, named after it.
     *
     * @throws SchemasRefusedException where there is nothing to add, or something that must not be
     */
    public List<Added> add(Path source) throws SchemasRefusedException {
        Map<String, Map<String, byte[]>> found = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        new InputReader(Limits.standard()).read(source, input -> {
            switch (input) {
                case Input.Content content -> {
                    if (content.path().toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
                        found.computeIfAbsent(packageOf(content.path()), name -> new TreeMap<>())
                                .put(lastPart(content.path()), content.bytes());
                    }
                }
                case Input.Refused no -> refused.add(no.reason() + " [" + no.code() + "]");
            }
            return refused.isEmpty();
        });
        if (!refused.isEmpty()) {
            throw new SchemasRefusedException(refused.getFirst());
        }
        if (found.isEmpty()) {
            throw new SchemasRefusedException("Não há arquivos .xsd em " + source + ".");
        }
        List<Added> added = new ArrayList<>();
        for (Map.Entry<String, Map<String, byte[]>> each : found.entrySet()) {
            added.add(put(each.getKey(), each.getValue()));
        }
        return added;
    }

    private Added put(String name, Map<String, byte[]> files) throws SchemasRefusedException {
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            throw new SchemasRefusedException("O pacote " + name + " já foi incluído.");
        }
        try {
            Files.createDirectories(folder);
            Path made = Files.createTempDirectory(folder, ".novo-");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(made.resolve(file.getKey()), file.getValue());
            }
            try {
                if (FolderPackage.read(made).size() == 0) {
                    throw new SchemasRefusedException("Nenhum arquivo de " + name
                            + " é um esquema com nome da forma nome_v0.00.xsd, como nos pacotes oficiais.");
                }
                Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
                return new Added(FolderPackage.read(target), files.size());
            } finally {
                discard(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Adding schemas " + name, e);
        }
    }

    private static void discard(Path made) throws IOException {
        if (Files.isDirectory(made)) {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The packages on the shelf, newest first. */
    public List<FolderPackage> packages() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<FolderPackage> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory)
                    .filter(path -> !lastPart(path.toString()).startsWith("."))
                    .sorted(Comparator.comparing(SchemaShelf::changed).reversed())
                    .toList()) {
                found.add(FolderPackage.read(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + folder, e);
        }
        return found;
    }

    /** All packages there are: these, and those that come with Rastro. */
    public SchemaLibrary library() {
        return SchemaLibrary.with(packages());
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + path, e);
        }
    }

    /** "a/PL_x.zip!nfe_v4.00.xsd" is of PL_x; "a.zip!PL_x/nfe_v4.00.xsd" and "PL_x/nfe_v4.00.xsd" as well. */
    private static String packageOf(String path) {
        int inside = path.lastIndexOf(ARCHIVE);
        String entry = path.substring(inside + 1).replace('\\', '/');
        int slash = entry.lastIndexOf('/');
        String around = slash < 0 ? path.substring(0, Math.max(inside, 0)) : entry.substring(0, slash);
        return lastPart(around).replaceFirst("(?i)\\.(zip|gz)$", "").replaceAll("[^\\p{Alnum}._ -]", "_");
    }

    private static String lastPart(String path) {
        String plain = path.substring(path.lastIndexOf(ARCHIVE) + 1).replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
