package dev.rastro.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder, and how to answer: the options every command has. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Pasta de dados (padrão: RASTRO_HOME ou a pasta de dados do sistema).")
    @Nullable
    Path home;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;
}
