package dev.rastro.cli;

import dev.rastro.timeline.Timeline;
import picocli.CommandLine.Command;

@Command(name = "show", description = "Mostra um documento.")
final class ShowCommand extends KeyCommand {
    ShowCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) {
        if (json()) {
            Json.print(out(), DocumentJson.detail(timeline));
        } else {
            DocumentJson.detail(timeline)
                    .forEach((name, value) -> out().printf("%-14s %s%n", name, value == null ? "" : value));
        }
        return ExitCode.OK;
    }
}
