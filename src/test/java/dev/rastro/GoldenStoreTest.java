package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data folders of every released format, opened by this build (docs/decisions/0008). Golden stores are never changed. */
class GoldenStoreTest {
    private static final Path FOLDER = GoldenStores.FOLDER;

    @TempDir
    Path home;

    static List<String> stores() throws IOException {
        return GoldenStores.all();
    }

    private void unpack(String store) throws IOException {
        GoldenStores.unpack(store, home);
    }

    private String run(String... command) {
        return run(home, command);
    }

    static String run(Path home, String... command) {
        StringWriter text = new StringWriter();
        var line = new CommandLineFactory(
                        path -> OpenWorkspace.open(home),
                        (folder, seed, documents) -> {},
                        new TrainingAuthorities(),
                        new DesktopShowroom((folder, seed, documents) -> {}, Map.of()))
                .create(Map.of());
        line.setOut(new PrintWriter(text));
        assertThat(line.execute(command)).as(String.join(" ", command)).isZero();
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void opensAndShowsWhatItShowed(String store) throws IOException {
        unpack(store);
        String list = run("list", "--json");

        assertThat(objects(list)).isEqualTo(objects(expected(store)));
        assertThat(run("check", "--json")).contains("\"clean\":true");
        assertThat(run("check", "--deep", "--json")).contains("\"clean\":true");
        assertThat(run("company", "list", "--json")).contains("12345678000195");
        assertThat(run("quarantine", "list", "--json")).contains("UNKNOWN_ROOT").doesNotContain("liberado");
        run("rebuild");
        assertThat(run("list", "--json")).isEqualTo(list);
    }

    /** What the release's own list said, a line for each document; later lists may say more, never less or other. */
    private static String expected(String store) throws IOException {
        return Files.readString(FOLDER.resolve(store + ".json"), StandardCharsets.UTF_8);
    }

    private static List<String> objects(String list) {
        return Arrays.stream(list.strip().split("(?<=\\}),(?=\\{\"key\")", -1))
                .map(each -> each.replaceFirst("^\\[", "").replaceFirst("]$", ""))
                .map(each -> each.replaceFirst("(\"environment\":\"[a-z]+\").*", "$1}"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void everyEventOfItIsRead(String store) throws IOException {
        unpack(store);
        try (StoreFixture opened = new StoreFixture(home)) {
            List<Recorded> events = opened.log.readAfter(0, 10_000);
            assertThat(events).allSatisfy(each -> assertThat(each.event()).isNotNull());
            assertThat(GoldenStores.lines(events)).isEqualTo(GoldenStores.events(store));
        }
    }

    /**
     * Whoever writes the next version of a contract has released the one before: a golden store that holds it is due. The
     * newest of each may be unreleased.
     */
    @Test
    void everyReleasedContractIsInAGoldenStore() throws IOException {
        Set<String> kept = new TreeSet<>();
        for (String store : stores()) {
            GoldenStores.events(store).stream()
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> kept.add(cells[1] + " " + cells[2]));
        }
        EventContracts contracts = EventContracts.load();
        Set<String> released = new TreeSet<>();
        for (String type : contracts.types()) {
            List<Schema> versions = contracts.versions(type);
            versions.subList(0, Math.max(1, versions.size() - 1))
                    .forEach(schema -> released.add(type + " " + EventContracts.fingerprint(schema)));
        }
        assertThat(kept).containsAll(released);
    }
}
