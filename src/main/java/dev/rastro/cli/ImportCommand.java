package dev.rastro.cli;

import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Importa arquivos XML, ZIP e GZIP e pastas inteiras.")
final class ImportCommand extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Arquivos e pastas.")
    List<Path> paths;

    ImportCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        ImportReport report = workspace.importer().importPaths(paths, ImportProgress.NONE);
        workspace.settle();
        new ReportPrinter(out()).print(report, json());
        return ExitCode.OK;
    }
}
