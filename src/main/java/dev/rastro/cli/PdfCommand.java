package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.nfe.NfeDocument;
import dev.rastro.dfe.xml.nfe.NfeReader;
import dev.rastro.dfe.xml.nfe.NfeUnreadableException;
import dev.rastro.print.DanfeRenderer;
import dev.rastro.print.PrintSituation;
import dev.rastro.store.DocumentRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "pdf", description = "Grava o DANFE de NF-e guardadas (KEY) ou de arquivos (--file).")
final class PdfCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Chaves de acesso; com --file, mais arquivos.")
    List<String> arguments = new ArrayList<>();

    @Option(names = "--file", description = "Os argumentos são arquivos XML; a pasta de dados não é aberta.")
    boolean files;

    @Option(names = "-o", required = true, paramLabel = "FILE|DIR", description = "Arquivo .pdf, ou pasta.")
    Path output;

    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final NfeReader reader = new NfeReader();
    private final DanfeRenderer renderer = new DanfeRenderer();
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
        if (files) {
            for (String file : arguments) {
                fromFile(Path.of(file));
            }
        } else {
            try (Workspace workspace = opener.open(options.home)) {
                for (String key : arguments) {
                    fromStore(workspace, key);
                }
            }
        }
        report();
        return failures.isEmpty() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private void fromFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            failures.put(file.toString(), "O arquivo não existe.");
            return;
        }
        NfeDocument note = read(file.toString(), Files.readAllBytes(file));
        if (note != null) {
            String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.xml$", "");
            write(note, PrintSituation.of(note), name);
        }
    }

    private void fromStore(Workspace workspace, String text) throws IOException {
        Optional<DocumentRow> row = AccessKey.parse(text)
                .flatMap(key -> workspace.timelines().timeline(key))
                .map(found -> found.document());
        String content = row.map(DocumentRow::content).orElse(null);
        if (row.isEmpty() || content == null) {
            failures.put(text, "O XML completo deste documento não está guardado.");
            return;
        }
        byte[] bytes = workspace.originals().read(content).orElseThrow();
        NfeDocument note = read(text, bytes);
        if (note != null) {
            write(
                    note,
                    PrintSituation.of(row.get(), row.get().changedAt()),
                    row.get().key().value());
        }
    }

    private @Nullable NfeDocument read(String source, byte[] bytes) {
        try {
            return reader.read(bytes);
        } catch (NfeUnreadableException e) {
            failures.put(source, e.getMessage());
            return null;
        }
    }

    private void write(NfeDocument note, PrintSituation situation, String name) throws IOException {
        boolean single = output.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") && arguments.size() == 1;
        Path file = single ? output : Files.createDirectories(output).resolve(name + ".pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            renderer.render(note, situation, out);
        }
        written.add(file);
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
