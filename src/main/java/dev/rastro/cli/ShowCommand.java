package dev.rastro.cli;

import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.Timeline;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "Mostra um documento, o caminho que fez no seu ciclo de vida e o que ainda pode acontecer.")
final class ShowCommand extends KeyCommand {
    ShowCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) {
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZoneId.systemDefault()));
        LifeCourse course = LifeCourses.load().course(timeline, now);
        var detail = DocumentJson.detail(timeline);
        if (json()) {
            detail.put("lifeCycle", DocumentJson.lifeCycle(course));
            Json.print(out(), detail);
        } else {
            detail.forEach((name, value) -> out().printf("%-14s %s%n", name, value == null ? "" : value));
            DocumentText.lifeCycle(course).forEach(out()::println);
        }
        return ExitCode.OK;
    }
}
