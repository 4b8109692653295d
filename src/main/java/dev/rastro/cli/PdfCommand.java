package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.trace.Operation;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pdf",
        description =
                "Grava em PDF o documento auxiliar (DANFE ...) de documentos guardados (KEY) ou de arquivos (--file).")
final class PdfCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Chaves de acesso; com --file, mais arquivos.")
    List<String> arguments = new ArrayList<>();

    @Option(names = "--file", description = "Os argumentos são arquivos XML; a pasta de dados não é aberta.")
    boolean files;

    @Option(names = "-o", required = true, paramLabel = "FILE|DIR", description = "Arquivo .pdf, ou pasta.")
    Path output;

    @Mixin
    NfeLayoutOptions nfe;

    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final List<Path> written = new ArrayList<>();

    PdfCommand(WorkspaceOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        if (arguments.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Falta a chave ou o arquivo");
        }
        // Not a field: every command is made at every start, and this one's layouts and fonts take a while to load.
        PrintFiles prints = new PrintFiles(PrintProfile.standard().with(nfe.options(spec)));
        if (files) {
            for (String file : arguments) {
                fromFile(prints, Path.of(file));
            }
        } else {
            try (Workspace workspace = opener.open(options.home)) {
                for (String key : arguments) {
                    fromStore(prints, workspace, key);
                }
            }
        }
        report();
        return failures.isEmpty() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private void fromFile(PrintFiles prints, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            failures.put(file.toString(), "O arquivo não existe.");
            return;
        }
        Path target = target(String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", ""));
        try {
            prints.fromFile(Files.readAllBytes(file), target);
            written.add(target);
        } catch (UnprintableException e) {
            failures.put(file.toString(), e.getMessage());
        }
    }

    private void fromStore(PrintFiles prints, Workspace workspace, String text) throws IOException {
        Optional<DocumentRow> row = AccessKey.parse(text)
                .flatMap(key -> workspace.timelines().timeline(key))
                .map(Timeline::document);
        if (row.isEmpty()) {
            failures.put(text, "Deste documento nada está guardado.");
            return;
        }
        String content = row.get().content();
        Path target = target(row.get().key().value());
        try (Operation operation =
                workspace.ids().begin("print").with("key", row.get().key().value())) {
            byte[] xml =
                    content == null ? null : workspace.originals().read(content).orElseThrow();
            prints.fromStore(xml, row.get(), target);
            operation.with("bytes", Files.size(target));
            written.add(target);
        } catch (UnprintableException e) {
            failures.put(text, e.getMessage());
        }
    }

    /** The file asked for, or, in a folder, a file of that name; another of the same name is not overwritten. */
    private Path target(String name) throws IOException {
        boolean single = output.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") && arguments.size() == 1;
        if (single) {
            return output;
        }
        Path folder = Files.createDirectories(output);
        Path target = folder.resolve(name + ".pdf");
        for (int i = 2; written.contains(target); i++) {
            target = folder.resolve(name + "-" + i + ".pdf");
        }
        return target;
    }

    private void report() {
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            Json.print(
                    out,
                    Json.object(
                            "written",
                            written,
                            "problems",
                            failures.entrySet().stream()
                                    .map(each -> Json.object("source", each.getKey(), "reason", each.getValue()))
                                    .toList()));
        } else {
            written.forEach(out::println);
            failures.forEach((source, reason) -> spec.commandLine().getErr().println(source + ": " + reason));
        }
    }
}
