package dev.rastro;

import dev.rastro.cli.TrainingSefaz;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The simulator as the demonstration's authority. */
final class TrainingAuthorities implements TrainingSefaz {
    /** Another seed than that of the training files: none of its documents was imported before. */
    private static final long SEED = 611;

    @Override
    public Running start(Path folder, Plan plan) {
        Simulator simulator = Simulator.start(
                new SimulatorSettings(0, folder, SEED, plan.companies(), plan.documents(), FaultPlan.none())
                        .withMinted(plan.minted())
                        .withSpeed(plan.speed()));
        return new Running() {
            @Override
            public URI url() {
                return simulator.url();
            }

            @Override
            public Path authority() {
                return simulator.authority();
            }

            @Override
            public List<Trainee> companies() {
                return simulator.companies().stream()
                        .map(each -> new Trainee(
                                each.taxpayer(), each.name(), each.uf(), each.pfx(), SimulatedCompany.PASSWORD))
                        .toList();
            }

            @Override
            public void close() {
                simulator.close();
            }
        };
    }
}
