package dev.rastro.cli;

import dev.rastro.store.DocumentFilter;
import picocli.CommandLine.Command;

@Command(name = "rebuild", description = "Refaz as listas a partir do registro de eventos.")
final class RebuildCommand extends StoreCommand {
    RebuildCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        workspace.rebuild();
        long documents = workspace.catalog().totals(DocumentFilter.all()).count();
        if (json()) {
            Json.print(out(), Json.object("documents", documents));
        } else {
            out().printf("%d documentos na lista refeita%n", documents);
        }
        return ExitCode.OK;
    }
}
