package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.intake.SetAside;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quarantine on the command line, as docs/cli.md promises it. */
class QuarantineCommandTest {
    private static final byte[] ODD = "<pedido numero=\"7\"/>".getBytes(StandardCharsets.UTF_8);
    /** Neither text nor XML beyond its first bytes. */
    private static final byte[] BINARY = {
        '<', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, (byte) 0xFF, (byte) 0xFE
    };

    @TempDir
    Path folder;

    private Path home;
    private byte[] note;

    @BeforeEach
    void keep() {
        home = folder.resolve("home");
        List<GeneratedFile> notes = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 20, file -> {
            if (file.path().endsWith("-procNFe.xml")) {
                notes.add(file);
            }
        });
        note = notes.getFirst().bytes();
        try (StoreFixture store = new StoreFixture(home)) {
            SetAside.keep(store, "erp/pedido.xml", ODD);
            SetAside.keep(store, "bin/estranho", BINARY);
            SetAside.keep(store, "erp/nota.xml", note);
        }
    }

    private static String id(byte[] bytes) {
        return ContentHash.of(bytes);
    }

    @Test
    void showsWhyAndWhatItIs() {
        CommandRun odd = CommandRun.of(home, "quarantine", "show", id(ODD).substring(0, 10), "--json");
        assertThat(odd.exitCode()).isZero();
        assertThat(odd.out())
                .contains("\"content\":\"" + id(ODD) + "\"", "\"path\":\"erp/pedido.xml\"", "\"code\":\"UNKNOWN_ROOT\"")
                .contains("\"size\":" + ODD.length, "\"bytes\":" + ODD.length, "\"text\":true", "\"cut\":false")
                .contains("\"next\":\"Se for um documento fiscal, atualize o Rastro e tente novamente.\"")
                .contains("<pedido numero=\\\"7\\\"/>");
        CommandRun binary = CommandRun.of(home, "quarantine", "show", id(BINARY));
        assertThat(binary.out()).contains("bin/estranho", "00000000  3c 00 01 02");
        CommandRun unknown = CommandRun.of(home, "quarantine", "show", "0123", "--json");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("\"code\":\"ENTRY_UNKNOWN\"");
    }

    @Test
    void exportsByteForByte() throws IOException {
        Path target = folder.resolve("saida.bin");
        CommandRun run = CommandRun.of(home, "quarantine", "export", id(BINARY), "-o", target.toString(), "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllBytes(target)).isEqualTo(BINARY);
        assertThat(run.out()).contains("\"bytes\":" + BINARY.length, "\"content\":\"" + id(BINARY) + "\"");
    }

    @Test
    void aRetryTellsWhatBecameOfEach() {
        CommandRun one = CommandRun.of(home, "quarantine", "retry", id(ODD), "--json");
        assertThat(one.exitCode()).isZero();
        assertThat(one.out())
                .contains("\"released\":0,\"remaining\":1")
                .contains("\"fate\":\"stays\",\"keys\":[],\"facts\":0,\"code\":\"UNKNOWN_ROOT\"");

        CommandRun all = CommandRun.of(home, "quarantine", "retry", "--json");
        String key = new String(note, StandardCharsets.UTF_8).replaceFirst("(?s).*Id=\"NFe(.{44})\".*", "$1");
        assertThat(all.out())
                .contains("\"released\":1,\"remaining\":2")
                .contains("\"path\":\"erp/nota.xml\",\"released\":true,\"fate\":\"stored\",\"keys\":[\"" + key + "\"]");
        assertThat(CommandRun.of(home, "quarantine", "list").out()).endsWith("2 em quarentena\n");
        assertThat(CommandRun.of(home, "list").out()).contains(key);
        assertThat(CommandRun.of(home, "quarantine", "retry").out())
                .contains("erp/pedido.xml: ", "[UNKNOWN_ROOT]", "0 liberadas, 2 permanecem");
        assertThat(CommandRun.of(home, "why", key).out()).contains("quarentena");
    }
}
