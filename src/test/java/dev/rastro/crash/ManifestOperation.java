package dev.rastro.crash;

import dev.rastro.TrainingCapture;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Twenty declarations, which the next attempt goes on with. */
final class ManifestOperation implements CrashOperation {
    private static final int DOCUMENTS = 20;

    private final Path home;
    private final Path captured;
    private final Simulator simulator;

    ManifestOperation(Path folder) throws IOException {
        this.home = folder.resolve("home");
        this.captured = folder.resolve("captured");
        this.simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 47, 1, DOCUMENTS, FaultPlan.none()));
        TrainingCapture.register(home, simulator);
        try {
            TrainingCapture.sync(home, simulator);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Folders.replace(home, captured);
    }

    @Override
    public void prepare(boolean ended) throws IOException {
        if (ended) {
            Folders.replace(captured, home);
        }
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> command() {
        return Stream.of(
                        Stream.of("manifest"),
                        simulator.keys(DfeFamily.NFE).stream().limit(DOCUMENTS),
                        Stream.of(
                                "--type",
                                "ciencia",
                                "--sefaz-url",
                                simulator.url().toString()))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("RASTRO_CERT_PASSWORD", SimulatedCompany.PASSWORD);
    }

    /** A note that its issuer cancelled meanwhile is told and not declared for. */
    @Override
    public List<Integer> exitCodes() {
        return List.of(0, 1);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
