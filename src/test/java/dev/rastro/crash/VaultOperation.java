package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An open vault, written and read back in turns: neither leaves anything that is taken for whole and is not. */
final class VaultOperation implements CrashOperation {
    private static final int DOCUMENTS = 150;

    private final Path home;
    private final Path vault;
    private final Path restored;

    VaultOperation(Path folder) {
        this.home = folder.resolve("home");
        this.vault = folder.resolve("vault");
        this.restored = folder.resolve("restored");
        Folders.run(
                home,
                List.of(
                        "import",
                        Folders.documents(folder.resolve("data"), DOCUMENTS).toString()));
    }

    private boolean whole() {
        return Files.exists(vault.resolve("SHA256SUMS")) && !Files.exists(vault.resolve("INCOMPLETO.txt"));
    }

    @Override
    public void prepare(boolean ended) throws IOException {
        if (Files.exists(restored)) {
            Folders.delete(restored);
            Folders.delete(vault);
        }
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return whole()
                ? List.of("vault", "restore", vault.toString(), "--home", restored.toString())
                : List.of("vault", "export", vault.toString());
    }

    /** A restore opens no data folder before its end. */
    @Override
    public String from() {
        return whole() ? "ready" : "open";
    }

    @Override
    public void verify(CrashRound round) {
        if (Files.exists(restored)) {
            assertThat(Folders.run(restored, List.of("check", "--deep", "--json")))
                    .contains("\"clean\":true");
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(restored);
        if (!whole()) {
            Folders.run(home, List.of("vault", "export", vault.toString()));
        }
        assertThat(Folders.run(restored, List.of("vault", "restore", vault.toString(), "--json")))
                .contains("\"listsEqual\":true");
    }
}
