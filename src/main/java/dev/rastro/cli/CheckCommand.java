package dev.rastro.cli;

import dev.rastro.store.IntegrityCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Confere originais (hashes), registro (cadeia) e listas.")
final class CheckCommand extends StoreCommand {
    @Option(
            names = "--deep",
            description = "Também referências, todas as listas contra o registro e o índice de pesquisa.")
    boolean deep;

    @Option(
            names = "--signatures",
            description = "Como --deep, e ainda cada assinatura (alguns milésimos por arquivo).")
    boolean signatures;

    CheckCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        CheckLines lines = new CheckLines(out(), err(), json());
        if (deep || signatures) {
            return lines.tell(workspace.deepCheck().run(signatures, lines));
        }
        IntegrityCheck.Report report = workspace.check();
        return lines.tell(report);
    }
}
