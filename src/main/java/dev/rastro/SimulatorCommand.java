package dev.rastro;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.rastro.cli.ExitCode;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "simulator",
        description = "Uma SEFAZ de treinamento nesta máquina (HTTPS com certificado), até ser interrompida.")
final class SimulatorCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Porta (padrão: 8443; 0: qualquer uma livre).")
    int port = 8443;

    @Option(names = "--folder", paramLabel = "DIR", description = "Pasta dos certificados (padrão: simulador).")
    Path folder = Path.of("simulador");

    @Option(names = "--companies", paramLabel = "N", description = "Empresas, de 1 a 20 (padrão: 3).")
    int companies = 3;

    @Option(names = "--documents", paramLabel = "N", description = "NF-e à espera de cada empresa (padrão: 120).")
    int documents = 120;

    @Option(names = "--seed", paramLabel = "N", description = "Semente: a mesma dá as mesmas empresas.")
    long seed = 500;

    @Option(
            names = "--faults",
            paramLabel = "N",
            description = "De mil respostas, quantas sofrem cada falha (padrão: 0).")
    int faults;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        FaultPlan plan = faults == 0 ? FaultPlan.none() : FaultPlan.each(Math.min(100, faults), seed);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            interrupted.countDown();
            Uninterruptibles.awaitUninterruptibly(closed);
        }));
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(port, folder, seed, companies, documents, plan))) {
            out.printf("Simulador em %s%nRaiz de confiança: %s%n", simulator.url(), simulator.authority());
            for (SimulatedCompany company : simulator.companies()) {
                out.printf(
                        "%s  %s  %s  %s (senha: %s)%n",
                        company.taxpayer(), company.uf(), company.name(), company.pfx(), SimulatedCompany.PASSWORD);
            }
            out.flush();
            interrupted.await();
        } finally {
            closed.countDown();
        }
        return ExitCode.OK;
    }
}
