package dev.rastro.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MintTest {
    private static final int MINTED = 200;

    @TempDir
    Path folder;

    private Simulator simulator(String name) {
        return Simulator.start(
                new SimulatorSettings(0, folder.resolve(name), 21, 1, 0, FaultPlan.none()).withMinted(MINTED));
    }

    @Test
    void everyEntryIsWhatItsSchemaSaysAndAboutItsKey() {
        try (Simulator simulator = simulator("a")) {
            simulator.truth().forEach((stream, entries) -> {
                assertThat(entries).as(stream).hasSize(MINTED - MINTED / 50);
                for (Entry entry : entries) {
                    assertThat(AccessKey.parse(entry.key()).orElseThrow().checkDigitValid())
                            .isTrue();
                    assertThat(new XmlScanner().scan(entry.xml()))
                            .as(stream + " " + entry.schema())
                            .isInstanceOfSatisfying(
                                    ScanResult.Recognised.class,
                                    found -> assertThat(found.items())
                                            .first()
                                            .extracting(item -> item.key().value())
                                            .isEqualTo(entry.key()));
                }
                List<String> documents = entries.stream()
                        .filter(entry ->
                                !entry.schema().toLowerCase(Locale.ROOT).contains("event"))
                        .map(Entry::key)
                        .toList();
                assertThat(documents).doesNotHaveDuplicates();
            });
            assertThat(simulator.truth()).hasSize(4);
        }
    }

    @Test
    void theSameIsMadeUpEachTime() {
        try (Simulator simulator = simulator("b")) {
            simulator.truth().forEach((stream, entries) -> {
                List<Entry> again = new ArrayList<>();
                simulator.truth(stream, again::add);
                assertThat(again)
                        .zipSatisfy(
                                entries, (one, other) -> assertThat(one.xml()).isEqualTo(other.xml()));
            });
        }
    }
}
