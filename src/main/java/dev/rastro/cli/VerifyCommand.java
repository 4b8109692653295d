package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code verify}: the verdict on originals in the store, or on files. */
@Command(name = "verify", description = "Confere esquema, assinatura, cadeia, protocolo e chave de cada original.")
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "KEY",
            description = "Chaves de acesso; com --file, mais arquivos, pastas ou zips.")
    List<String> arguments = new ArrayList<>();

    @Option(
            names = "--file",
            description = "Os argumentos são arquivos, pastas ou zips; a pasta de dados não é aberta.")
    boolean files;

    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final Function<@Nullable Path, AuthenticityCheck> checks;
    private final Map<String, String> failures = new LinkedHashMap<>();

    /**
     * Makes the command.
     *
     * @param checks the check for a data folder that is not opened; only schema packages are read from it
     */
    public VerifyCommand(WorkspaceOpener opener, Function<@Nullable Path, AuthenticityCheck> checks) {
        this.opener = opener;
        this.checks = checks;
    }

    @Override
    public Integer call() {
        if (arguments.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Falta a chave ou o arquivo");
        }
        List<VerifiedFile> verified = files ? files() : originals();
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            Json.print(out, verified.stream().map(VerifiedFile::json).toList());
        } else {
            verified.forEach(each -> each.print(out));
        }
        failures.forEach((source, reason) -> spec.commandLine().getErr().println(source + ": " + reason));
        return failures.isEmpty() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private List<VerifiedFile> files() {
        List<Path> there = new ArrayList<>();
        for (String argument : arguments) {
            if (Files.exists(Path.of(argument))) {
                there.add(Path.of(argument));
            } else {
                failures.put(argument, "O arquivo não existe.");
            }
        }
        try (FileVerification verification = new FileVerification(checks.apply(options.home))) {
            return verification.verify(there);
        }
    }

    private List<VerifiedFile> originals() {
        List<VerifiedFile> verified = new ArrayList<>();
        try (Workspace workspace = opener.open(options.home)) {
            for (String argument : arguments) {
                Optional<Timeline> timeline = AccessKey.parse(argument)
                        .flatMap(key -> workspace.timelines().timeline(key));
                if (timeline.isEmpty()) {
                    failures.put(argument, "Nada se sabe desta chave. Importe o XML ou o resumo.");
                } else {
                    contents(timeline.get())
                            .forEach(content -> workspace
                                    .originals()
                                    .read(content)
                                    .ifPresent(bytes -> verified.add(VerifiedFile.original(
                                            timeline.get().document().key(),
                                            content,
                                            workspace.authenticity().check(bytes)))));
                }
            }
        }
        return verified;
    }

    /** The versions of the document first, then its events. */
    private static List<String> contents(Timeline timeline) {
        return Stream.concat(
                        timeline.versions().stream(), timeline.rows().stream().map(TimelineRow::content))
                .distinct()
                .toList();
    }
}
