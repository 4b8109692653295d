package dev.rastro.cli;

import dev.rastro.acts.ActOutcome;
import dev.rastro.acts.ActText;
import dev.rastro.acts.Change;
import dev.rastro.acts.InvalidActException;
import dev.rastro.dfe.AccessKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that does the same with each document of a selection. */
abstract class ActCommand extends StoreCommand {
    private static final ActText TEXT = new ActText(Locale.of("pt", "BR"));

    @Mixin
    ActSelection selection;

    ActCommand(WorkspaceOpener opener) {
        super(opener);
    }

    /** What to do. */
    abstract Change change();

    @Override
    int run(Workspace workspace) {
        var invalid = selection.invalid();
        if (invalid.isPresent()) {
            return refuse("KEY_INVALID", "\"" + invalid.get() + "\" não é uma chave de acesso.");
        }
        if (selection.isEmpty()) {
            return refuse("NOTHING_SELECTED", "Informe chaves de acesso, ou --query com uma pergunta.");
        }
        try {
            Change change = change();
            workspace.settle();
            List<AccessKey> documents = selection.documents(workspace);
            ActOutcome outcome = workspace.acts().perform(documents, change, new ActLines(spec, json()));
            workspace.settle();
            return tell(this, outcome);
        } catch (InvalidActException e) {
            return refuse(e.code(), TEXT.of(e));
        }
    }

    /** What became of it, as JSON or for people, with the exit code. */
    static int tell(StoreCommand command, ActOutcome outcome) {
        if (command.json()) {
            Json.print(command.out(), json(outcome));
        } else {
            command.out()
                    .printf("%d documentos mudados, %d já estavam assim%n", outcome.changed(), outcome.unchanged());
            outcome.unknown().forEach(key -> command.out().printf("%s  documento desconhecido%n", key));
            if (outcome.changed() > 0) {
                command.out().printf("Para desfazer: rastro undo %s%n", outcome.trace());
            }
        }
        return outcome.unknown().isEmpty() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static Map<String, @Nullable Object> json(ActOutcome outcome) {
        return Json.object(
                "trace", outcome.trace(),
                "changed", outcome.changed(),
                "unchanged", outcome.unchanged(),
                "unknown", outcome.unknown().stream().map(AccessKey::value).toList());
    }
}
