package dev.rastro.cli;

import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "why",
        description = "Por quê? Segue as causas de cada linha do tempo até a origem: arquivo, resposta ou comando.")
final class WhyCommand extends KeyCommand {
    @Option(names = "--row", paramLabel = "N", description = "Só a linha N do tempo (de 1 em diante).")
    @Nullable
    Integer row;

    @Option(names = "--event", paramLabel = "ID", description = "Em vez das linhas, o evento do registro com este ID.")
    @Nullable
    UUID event;

    WhyCommand(WorkspaceOpener opener) {
        super(opener);
    }

    /** A chain with the row that was asked about. */
    private record Answer(@Nullable Integer row, @Nullable String text, CauseChain chain) {}

    @Override
    int run(Workspace workspace, Timeline timeline) {
        UUID asked = event;
        if (asked != null) {
            Optional<CauseChain> chain = workspace.causes().why(asked);
            return chain.isEmpty()
                    ? refuse("EVENT_UNKNOWN", "O registro não tem o evento " + asked + ".")
                    : print(List.of(new Answer(null, null, chain.get())));
        }
        Integer only = row;
        List<TimelineRow> rows = timeline.everything();
        if (only != null && (only < 1 || only > rows.size())) {
            return refuse("ROW_UNKNOWN", "A linha do tempo tem linhas de 1 a " + rows.size() + ".");
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (only == null || only == i + 1) {
                int number = i + 1;
                String text = rows.get(i).text();
                workspace
                        .causes()
                        .why(timeline.document().key(), rows.get(i))
                        .ifPresent(chain -> answers.add(new Answer(number, text, chain)));
            }
        }
        return print(answers);
    }

    private int print(List<Answer> answers) {
        if (json()) {
            Json.print(out(), answers.stream().map(WhyCommand::json).toList());
        } else {
            answers.forEach(this::text);
        }
        return ExitCode.OK;
    }

    private static Map<String, @Nullable Object> json(Answer answer) {
        Map<String, @Nullable Object> result = Json.object("row", answer.row(), "text", answer.text());
        result.putAll(CauseText.json(answer.chain()));
        return result;
    }

    private void text(Answer answer) {
        if (answer.row() != null) {
            out().println(answer.row() + ". " + answer.text());
        }
        answer.chain().links().forEach(link -> out().println("   porque " + CauseText.line(link)));
        out().println("   origem: " + CauseText.line(answer.chain().origin()));
    }
}
