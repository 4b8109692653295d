package dev.rastro.cli;

import dev.rastro.acts.ActOutcome;
import dev.rastro.acts.Change;
import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that do something with documents, and the one that takes it back. */
final class ActCommands {
    private ActCommands() {}

    static List<Object> all(WorkspaceOpener opener) {
        return List.of(
                new Tag(opener),
                new Note(opener),
                new Archive(opener),
                new Stage(opener),
                new Assign(opener),
                new Undo(opener));
    }

    @Command(name = "tag", description = "Põe e tira etiquetas de documentos.")
    static final class Tag extends ActCommand {
        @Option(names = "--add", paramLabel = "TAG", split = ",", description = "Etiquetas a pôr.")
        List<String> add = new ArrayList<>();

        @Option(names = "--remove", paramLabel = "TAG", split = ",", description = "Etiquetas a tirar.")
        List<String> remove = new ArrayList<>();

        Tag(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        Change change() {
            return new Change.Tag(add, remove);
        }

        @Override
        int run(Workspace workspace) {
            return add.isEmpty() && remove.isEmpty()
                    ? refuse("NAME_EMPTY", "Informe --add ou --remove com as etiquetas.")
                    : super.run(workspace);
        }
    }

    @Command(name = "note", description = "Escreve uma nota; chaves de acesso no texto citam outros documentos.")
    static final class Note extends ActCommand {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "O texto da nota.")
        String text = "";

        @Option(names = "--mention", paramLabel = "KEY", split = ",", description = "Outros documentos de que trata.")
        List<String> mentions = new ArrayList<>();

        Note(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        Change change() {
            Set<AccessKey> keys = mentions.stream()
                    .flatMap(key -> AccessKey.parse(key).stream())
                    .collect(Collectors.toSet());
            return new Change.Write(text, keys);
        }

        @Override
        int run(Workspace workspace) {
            Optional<String> invalid = mentions.stream()
                    .filter(key -> AccessKey.parse(key).isEmpty())
                    .findFirst();
            return invalid.isPresent()
                    ? refuse("KEY_INVALID", "\"" + invalid.get() + "\" não é uma chave de acesso.")
                    : super.run(workspace);
        }
    }

    @Command(name = "archive", description = "Arquiva documentos: as listas não os mostram, uma busca sim.")
    static final class Archive extends ActCommand {
        @Option(names = "--back", description = "Tira do arquivo.")
        boolean back;

        Archive(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        Change change() {
            return new Change.Archive(!back);
        }
    }

    @Command(name = "stage", description = "Diz em que etapa do trabalho estão documentos; sem nada, mostra as etapas.")
    static final class Stage extends ActCommand {
        @ArgGroup
        @Nullable
        Aim wanted;

        /** One of the things that can be done with stages. */
        static final class Aim {
            @Option(names = "--to", paramLabel = "STAGE", description = "A etapa.")
            @Nullable
            String stage;

            @Option(names = "--none", description = "Nenhuma etapa.")
            boolean none;

            @Option(
                    names = "--define",
                    paramLabel = "STAGE",
                    split = ",",
                    description = "Define as etapas desta pasta de dados, em ordem.")
            @Nullable
            List<String> define;
        }

        Stage(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        Change change() {
            Aim asked = wanted;
            return new Change.Stage(asked == null ? null : asked.stage);
        }

        @Override
        int run(Workspace workspace) {
            Aim asked = wanted;
            if (asked != null && (asked.stage != null || asked.none)) {
                return super.run(workspace);
            }
            List<String> define = asked == null ? null : asked.define;
            if (define != null) {
                workspace.acts().defineStages(define);
            }
            List<String> stages = workspace.stages().all();
            if (json()) {
                Json.print(out(), Json.object("stages", stages));
            } else {
                stages.forEach(stage -> out().println(stage));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "assign", description = "Diz quem cuida de documentos.")
    static final class Assign extends ActCommand {
        @ArgGroup(multiplicity = "1")
        Person wanted = new Person();

        /** Somebody or nobody. */
        static final class Person {
            @Option(names = "--to", paramLabel = "NAME", description = "Quem cuida.")
            @Nullable
            String name;

            @Option(names = "--me", description = "Quem executa o comando.")
            boolean me;

            @Option(names = "--none", description = "Ninguém.")
            boolean none;
        }

        private String operator = "";

        Assign(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        Change change() {
            return new Change.Assign(wanted.me ? operator : wanted.name);
        }

        @Override
        int run(Workspace workspace) {
            operator = workspace.acts().operator().name();
            return super.run(workspace);
        }
    }

    @Command(
            name = "undo",
            description = "Desfaz um ato sobre documentos; o identificador do próprio undo refaz. Nada é apagado.")
    static final class Undo extends StoreCommand {
        @Parameters(paramLabel = "ID", description = "Rastro (trace) do ato inteiro, ou identificador de um evento.")
        String id = "";

        Undo(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            ActOutcome outcome;
            if (id.matches("[0-9a-f]{32}")) {
                outcome = workspace.acts().takeBack(id, new ActLines(spec, json()));
            } else if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                outcome = workspace.acts().takeBack(UUID.fromString(id));
            } else {
                return refuse("ID_INVALID", "\"" + id + "\" não é o identificador de um ato nem de um evento.");
            }
            workspace.settle();
            if (outcome.changed() == 0) {
                return refuse("NOTHING_TO_UNDO", "Não há ato com esse identificador que ainda conte.");
            }
            return ActCommand.tell(this, outcome);
        }
    }
}
