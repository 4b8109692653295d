package dev.rastro.cli;

import dev.rastro.intake.QuarantineService;
import dev.rastro.store.QuarantineEntry;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "quarantine", description = "Entradas guardadas que o Rastro não entendeu.")
final class QuarantineCommand {
    private QuarantineCommand() {}

    static QuarantineCommand group() {
        return new QuarantineCommand();
    }

    @Command(name = "list", description = "Lista as entradas em quarentena.")
    static final class ListEntries extends StoreCommand {
        ListEntries(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            workspace.settle();
            List<QuarantineEntry> entries = workspace.quarantine().entries();
            if (json()) {
                Json.print(
                        out(),
                        entries.stream()
                                .map(entry -> Json.object(
                                        "content", entry.content(),
                                        "path", entry.path(),
                                        "code", entry.code(),
                                        "reason", entry.reason(),
                                        "quarantinedAt", entry.quarantinedAt()))
                                .toList());
            } else {
                entries.forEach(entry -> out().printf("%s: %s [%s]%n", entry.path(), entry.reason(), entry.code()));
                out().printf("%d em quarentena%n", entries.size());
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "retry", description = "Tenta novamente todas as entradas em quarentena.")
    static final class Retry extends StoreCommand {
        Retry(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            workspace.settle();
            QuarantineService.Retried retried = workspace.quarantine().retry();
            workspace.settle();
            if (json()) {
                Json.print(out(), Json.object("released", retried.released(), "remaining", retried.remaining()));
            } else {
                out().printf("%d liberadas, %d permanecem%n", retried.released(), retried.remaining());
            }
            return ExitCode.OK;
        }
    }
}
