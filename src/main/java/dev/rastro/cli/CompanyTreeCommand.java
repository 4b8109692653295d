package dev.rastro.cli;

import dev.rastro.company.CompanyDirectory;
import dev.rastro.company.CompanyDirectory.Member;
import dev.rastro.company.DirectoryLine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "tree", description = "Grupos, raízes e estabelecimentos: das suas empresas e das que mais ocorrem.")
final class CompanyTreeCommand extends CaptureCommand {
    @Option(names = "--others", paramLabel = "N", description = "Quantas outras dos documentos (padrão: 0).")
    int others;

    CompanyTreeCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        List<Member> own = capture(workspace).companies().all().stream()
                .map(company -> new Member(company.taxpayer(), company.name(), true))
                .toList();
        List<DirectoryLine> lines = CompanyDirectory.of(
                        own, others(workspace), workspace.companies().all())
                .lines();
        if (json()) {
            Json.print(
                    out(),
                    lines.stream()
                            .map(line -> Json.object(
                                    "id", line.scope().id(),
                                    "name", line.scope().name(),
                                    "kind", line.kind().name(),
                                    "level", line.level(),
                                    "colour", line.colour(),
                                    "members", line.members(),
                                    "own", line.own()))
                            .toList());
        } else {
            lines.forEach(line -> out().printf(
                            "%s%-18s %s%n",
                            "  ".repeat(line.level()),
                            line.scope().id(),
                            line.scope().name()));
        }
        return ExitCode.OK;
    }

    private List<Member> others(Workspace workspace) {
        if (others <= 0) {
            return List.of();
        }
        workspace.settle();
        return workspace.catalog().companies(others).stream()
                .map(company -> new Member(company.id(), company.name(), false))
                .toList();
    }
}
