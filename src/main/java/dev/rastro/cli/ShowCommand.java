package dev.rastro.cli;

import dev.rastro.timeline.LifeCourse;
import dev.rastro.timeline.LifeCourses;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.pending.Pending;
import dev.rastro.timeline.pending.PendingStates;
import dev.rastro.timeline.pending.PendingText;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        description = "Mostra um documento, o caminho que fez no seu ciclo de vida e o que ainda pode acontecer.")
final class ShowCommand extends KeyCommand {
    @Option(
            names = "--stale-days",
            paramLabel = "N",
            description = "Depois de quantos dias a situação conta como não confirmada (padrão: 30).")
    int staleDays = 30;

    ShowCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) {
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZoneId.systemDefault()));
        LifeCourse course = LifeCourses.load().course(timeline, now);
        var detail = DocumentJson.detail(timeline);
        List<Pending> pending = PendingStates.load(Duration.ofDays(staleDays)).of(timeline.document(), now);
        PendingText words = new PendingText(Locale.of("pt", "BR"));
        if (json()) {
            detail.put("lifeCycle", DocumentJson.lifeCycle(course));
            detail.put(
                    "pending",
                    pending.stream()
                            .map(each -> Json.object(
                                    "code", each.code(),
                                    "name", words.name(each),
                                    "since", each.since(),
                                    "expected", each.expected(),
                                    "next", words.next(each)))
                            .toList());
            Json.print(out(), detail);
        } else {
            detail.forEach((name, value) -> out().printf("%-14s %s%n", name, value == null ? "" : value));
            pending.forEach(each -> out().printf("%-14s %s: %s%n", "pendente", words.name(each), words.next(each)));
            DocumentText.lifeCycle(course).forEach(out()::println);
        }
        return ExitCode.OK;
    }
}
