package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.CommandLineFactory;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertTrustTest {
    @TempDir
    Path folder;

    private Path root(long seed) {
        SimulatorSettings settings =
                new SimulatorSettings(0, folder.resolve("ca" + seed), seed, 1, 0, FaultPlan.none());
        try (Simulator simulator = Simulator.start(settings)) {
            return simulator.authority();
        }
    }

    @Test
    void onlyTheRootWhoseFingerprintWasConfirmedIsTrusted() throws Exception {
        Path first = root(1);
        Path both = Files.writeString(folder.resolve("both.pem"), Files.readString(first) + Files.readString(root(2)));
        X509Certificate confirmed = TrustedRoots.read(first).getFirst();
        Path home = folder.resolve("home");
        var command = new CommandLineFactory(
                        path -> OpenWorkspace.open(Objects.requireNonNull(path)),
                        (target, seed, documents) -> {},
                        new TrainingAuthorities(),
                        new DesktopShowroom((target, seed, documents) -> {}, Map.of()))
                .create(Map.of());
        String fingerprint = TrustedRoots.fingerprint(confirmed);

        int exitCode = command.execute(
                "cert", "trust", both.toString(), "--home", home.toString(), "--fingerprint", fingerprint);

        assertThat(exitCode).as("the other root was not confirmed").isNotZero();
        try (var kept = Files.list(home.resolve("trust"))) {
            assertThat(kept)
                    .singleElement()
                    .satisfies(file -> assertThat(TrustedRoots.read(file)).containsExactly(confirmed));
        }
    }
}
