package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A backup: what has its name is whole, however the one after it ended. */
final class BackupOperation implements CrashOperation {
    private static final int DOCUMENTS = 150;

    private final Path home;
    private final Path backups;

    BackupOperation(Path folder) {
        this.home = folder.resolve("home");
        this.backups = folder.resolve("backups");
        Folders.run(
                home,
                List.of(
                        "import",
                        Folders.documents(folder.resolve("data"), DOCUMENTS).toString()));
    }

    @Override
    public void prepare(boolean ended) {}

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return List.of("backup", "create", "--to", backups.toString());
    }

    @Override
    public void verify(CrashRound round) throws IOException {
        for (Path each : named()) {
            Folders.run(home, List.of("backup", "verify", each.toString(), "--scratch", home.getParent() + ""));
            // One that was tried needs no second trial.
            Files.delete(each);
        }
    }

    private List<Path> named() throws IOException {
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.getFileName().toString().startsWith("rastro-"))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        Folders.run(home, command());
        try (Stream<Path> left = Files.list(backups)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith(".rastro-parcial"));
        }
    }
}
