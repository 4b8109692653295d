package dev.rastro.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Faz uma pasta de dados nova a partir de um backup; nunca grava por cima de nada.")
final class RestoreCommand extends RestoringCommand {
    @Parameters(paramLabel = "FILE", description = "O backup.")
    Path source;

    private final ArchiveTools tools;

    RestoreCommand(ArchiveTools tools) {
        this.tools = tools;
    }

    @Override
    Restored restore() throws IOException {
        // The database as it was, its lists with it.
        return new Restored(tools.restore().run(source, home).seen(), true);
    }
}
