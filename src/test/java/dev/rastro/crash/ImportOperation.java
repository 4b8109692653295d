package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An import, which the next one goes on with: in the end every file is there once. */
final class ImportOperation implements CrashOperation {
    private static final int DOCUMENTS = 1_200;

    private final Path home;
    private final Path data;

    ImportOperation(Path folder) {
        this.home = folder.resolve("home");
        this.data = Folders.documents(folder.resolve("data"), DOCUMENTS);
    }

    @Override
    public void prepare(boolean ended) throws IOException {
        if (ended) {
            Folders.delete(home);
        }
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return List.of("import", data.toString(), "--json");
    }

    @Override
    public void close() {
        Folders.run(home, command());
        assertThat(Folders.run(home, List.of("check", "--json"))).contains("\"originals\":" + Folders.files(data));
    }
}
