package dev.rastro.cli;

import dev.rastro.cli.PrintedSelection.Selected;
import dev.rastro.cli.ProfileOption.UnusableProfileException;
import dev.rastro.log.Ids;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.batch.BatchPrinter;
import dev.rastro.print.batch.BatchReport;
import dev.rastro.print.batch.FileOutput;
import dev.rastro.print.batch.NamePattern;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.batch.PrintTarget;
import dev.rastro.print.batch.StoreSources;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.print.profile.ProfileProblem;
import dev.rastro.print.profile.Profiles;
import dev.rastro.sefaz.text.InquiryText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pdf",
        description = "Grava em PDF o documento auxiliar (DANFE ...) de documentos guardados ou de arquivos.")
final class PdfCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Chaves de acesso; com --file, arquivos.")
    List<String> arguments = new ArrayList<>();

    @Option(names = "--file", description = "Os argumentos são arquivos XML; a pasta de dados não é aberta.")
    boolean files;

    @Mixin
    PrintedSelection selection;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Um .pdf com tudo (com marcadores), um .zip com os PDF e os XML, ou uma pasta.")
    Path output;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "Nomes na pasta ou no .zip: {family}, {model}, {series}, {number}, {key}, {issuer},"
                    + " {issuerName}, {date}, {month}, {event}, {file} (padrão: {key}{event}; com --file, {file}).")
    @Nullable
    String name;

    @Option(names = "--pdfa", description = "PDF/A-3b, para guarda: fontes embutidas e o XML anexado.")
    boolean archive;

    @Option(
            names = "--check",
            description = "Antes de imprimir como válido, pergunta à SEFAZ a situação; o que não pôde ser perguntado"
                    + " não é impresso (código de saída 6).")
    boolean check;

    @Mixin
    CaptureOptions reach;

    @Mixin
    ProfileOption profile;

    @Mixin
    NfeLayoutOptions nfe;

    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;

    PdfCommand(WorkspaceOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        if (arguments.isEmpty() && (files || !selection.asked())) {
            throw new ParameterException(spec.commandLine(), "Falta a chave ou o arquivo");
        }
        if (files && check) {
            throw new ParameterException(
                    spec.commandLine(), "--check precisa da pasta de dados: use chaves ou --query");
        }
        String pattern = name == null ? (files ? NamePattern.FILE : NamePattern.DEFAULT) : name;
        NamePattern names = NamePattern.of(pattern)
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "Campo desconhecido em --name: " + pattern));
        // Not a field: every command is made at every start, and this one's layouts and fonts take a while to load.
        DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
        try {
            if (files) {
                Profiles.Ready ready = profile.ready(new Profiles(opener.folder(options.home)));
                List<? extends PrintSource> all = arguments.stream()
                        .map(file -> new FileSource(printer, Path.of(file)))
                        .toList();
                return told(run(printer, new Ids(Clock.systemUTC()), all, ready, names), ready, null);
            }
            try (Workspace workspace = opener.open(options.home)) {
                Profiles.Ready ready = profile.ready(new Profiles(workspace.path()));
                Selected selected = selection.keys(workspace, arguments);
                StoreSources sources = new StoreSources(printer, workspace.timelines(), workspace.originals());
                List<PrintSource> all = selected.keys().stream()
                        .map(key -> sources.of(key, selection.events))
                        .toList();
                CheckedSources checked = check
                        ? new CheckedSources(workspace, reach.open(workspace).inquiry())
                        : null;
                List<PrintSource> asked = checked == null
                        ? all
                        : all.stream().map(checked::checked).toList();
                BatchReport report = run(printer, workspace.ids(), asked, ready, names);
                if (!report.cancelled()) {
                    selected.printed(
                            workspace,
                            report.problems().keySet(),
                            new PrintLog.Where(
                                    FileOutput.of(output).name(),
                                    output.toString(),
                                    ready.named().name(),
                                    1));
                }
                return told(report, ready, checked);
            }
        } catch (UnusableProfileException e) {
            return Refusals.refuse(spec, options.json, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private BatchReport run(
            DocumentPrinter printer,
            Ids ids,
            List<? extends PrintSource> sources,
            Profiles.Ready ready,
            NamePattern names)
            throws IOException {
        try (PrintTarget target = FileOutput.of(output).open(printer.writer(), output, names)) {
            return new BatchPrinter(printer, ids)
                    .run(
                            sources,
                            profile(ready),
                            target,
                            new PrintProgress(
                                    options.json ? null : spec.commandLine().getErr(), sources.size()));
        }
    }

    private int told(BatchReport report, Profiles.Ready ready, @Nullable CheckedSources checked) {
        Map<String, InquiryText.Problem> unasked = checked == null ? Map.of() : checked.unasked();
        report(report, ready.problems(), unasked);
        if (report.problems().isEmpty()) {
            return report.cancelled() ? ExitCode.NOT_DONE : ExitCode.OK;
        }
        return unasked.keySet().containsAll(report.problems().keySet()) ? ExitCode.NOT_ASKED : ExitCode.NOT_DONE;
    }

    private PrintProfile profile(Profiles.Ready ready) {
        PrintProfile chosen = ready.profile().with(nfe.over(ready.profile().nfe(), spec));
        return archive ? chosen.archived() : chosen;
    }

    private void report(BatchReport report, List<ProfileProblem> warnings, Map<String, InquiryText.Problem> unasked) {
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            Json.print(
                    out,
                    Json.object(
                            "written",
                            report.files(),
                            "documents",
                            report.documents(),
                            "problems",
                            report.problems().entrySet().stream()
                                    .map(each -> problem(each.getKey(), each.getValue(), unasked.get(each.getKey())))
                                    .toList(),
                            "warnings",
                            warnings.stream().map(ProfileOption::words).toList()));
        } else {
            report.files().forEach(out::println);
            warnings.forEach(each -> spec.commandLine().getErr().println(ProfileOption.words(each)));
            report.problems()
                    .forEach((source, reason) -> spec.commandLine().getErr().println(source + ": " + reason));
        }
    }

    private static Map<String, @Nullable Object> problem(
            String source, String reason, InquiryText.@Nullable Problem unasked) {
        Map<String, @Nullable Object> shape = Json.object("source", source, "reason", reason);
        if (unasked != null) {
            shape.put("code", unasked.code());
        }
        return shape;
    }
}
