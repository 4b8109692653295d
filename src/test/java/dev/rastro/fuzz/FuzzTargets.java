package dev.rastro.fuzz;

import dev.rastro.dfe.TsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The table {@code targets.tsv}. */
final class FuzzTargets {
    private static final Path INPUTS = Path.of("src/test/resources/fuzz");

    private FuzzTargets() {}

    /** @param share of the time, relative to the others */
    record Entry(String name, String target, List<Path> seeds, int share) {
        FuzzTarget open() {
            try {
                var constructor = Class.forName(target).getDeclaredConstructor();
                constructor.setAccessible(true);
                return (FuzzTarget) constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("No target " + target, e);
            }
        }

        /** Where inputs lie that were findings once. */
        Path found() {
            return INPUTS.resolve("found").resolve(name);
        }

        /** Those inputs. */
        List<Path> findings() {
            if (!Files.isDirectory(found())) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(found())) {
                return files.sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Entry> all() {
        return TsvTable.load(FuzzTargets.class, "targets.tsv").rows().stream()
                .map(row -> new Entry(
                        row.text("name"),
                        row.text("target"),
                        row.list("seeds").stream()
                                .map(INPUTS.resolve("seeds")::resolve)
                                .toList(),
                        Integer.parseInt(row.text("share"))))
                .toList();
    }

    static Entry named(String name) {
        return all().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
