package dev.rastro.crash;

import dev.rastro.TrainingCapture;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A capture over TLS on loopback, which the next one goes on with until there is nothing left to ask. */
final class SyncOperation implements CrashOperation {
    private static final int DOCUMENTS = 200;

    private final Path folder;
    private final Path home;
    private @Nullable Simulator simulator;
    private int seed = 31;

    SyncOperation(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    @Override
    public void prepare(boolean ended) throws IOException {
        if (!ended && simulator != null) {
            simulator.askerCutOff();
            return;
        }
        close();
        Folders.delete(home);
        simulator = Simulator.start(
                new SimulatorSettings(0, folder.resolve("ca" + seed), seed++, 1, DOCUMENTS, FaultPlan.none()));
        TrainingCapture.register(home, simulator);
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return List.of("sync", "--sefaz-url", String.valueOf(simulator == null ? null : simulator.url()));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("RASTRO_CERT_PASSWORD", SimulatedCompany.PASSWORD);
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
