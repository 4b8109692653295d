package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.GoldenStores;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The first opening of a data folder of an earlier format, which migrates it: every event of it is there afterwards. */
final class UpgradeOperation implements CrashOperation {
    private final Path home;
    private int round;
    private String store = "";

    UpgradeOperation(Path folder) {
        this.home = folder.resolve("home");
    }

    @Override
    public void prepare(boolean ended) throws IOException {
        List<String> all = GoldenStores.all();
        store = all.get(round++ % all.size());
        Folders.delete(home);
        GoldenStores.unpack(store, Files.createDirectories(home));
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return List.of("list", "--json");
    }

    @Override
    public String from() {
        return "ready";
    }

    @Override
    public void verify(CrashRound round) throws IOException {
        try (StoreFixture opened = new StoreFixture(home)) {
            assertThat(GoldenStores.lines(opened.log.readAfter(0, 10_000)))
                    .startsWith(GoldenStores.events(store).toArray(String[]::new));
        }
    }
}
