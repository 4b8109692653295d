package dev.rastro.cli;

import dev.rastro.timeline.Timeline;
import picocli.CommandLine.Command;

@Command(name = "timeline", description = "Mostra a linha do tempo de um documento.")
final class TimelineCommand extends KeyCommand {
    TimelineCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) {
        if (json()) {
            Json.print(
                    out(),
                    timeline.everything().stream()
                            .map(DocumentJson::timelineRow)
                            .toList());
        } else {
            timeline.everything().forEach(row -> out().println(DocumentText.line(row)));
        }
        return ExitCode.OK;
    }
}
