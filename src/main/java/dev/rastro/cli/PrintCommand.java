package dev.rastro.cli;

import dev.rastro.cli.PrintedSelection.Selected;
import dev.rastro.cli.ProfileOption.UnusableProfileException;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.batch.BatchPrinter;
import dev.rastro.print.batch.BatchReport;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.batch.StoreSources;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.paper.PageRange;
import dev.rastro.print.paper.PaperException;
import dev.rastro.print.paper.PaperOptions;
import dev.rastro.print.paper.PaperTarget;
import dev.rastro.print.paper.Printers;
import dev.rastro.print.profile.Duplex;
import dev.rastro.print.profile.NamedProfile;
import dev.rastro.print.profile.Profiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "print", description = "Imprime em papel o documento auxiliar (DANFE ...) de documentos guardados.")
final class PrintCommand extends StoreCommand {
    /** As the file of profiles writes them. */
    private static final Map<String, Duplex> SIDES =
            Map.of("não", Duplex.OFF, "borda-longa", Duplex.LONG_EDGE, "borda-curta", Duplex.SHORT_EDGE);

    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Chaves de acesso.")
    List<String> arguments = new ArrayList<>();

    @Mixin
    PrintedSelection selection;

    @Mixin
    ProfileOption profile;

    @Option(
            names = "--printer",
            paramLabel = "NAME",
            description = "Impressora (padrão: a do perfil, ou a do sistema).")
    @Nullable
    String printer;

    @Option(names = "--copies", paramLabel = "N", description = "Vias de cada documento (padrão: as do perfil).")
    @Nullable
    Integer copies;

    @Option(names = "--duplex", paramLabel = "SIDES", description = "Frente e verso: não, borda-longa, borda-curta.")
    @Nullable
    String duplex;

    @Option(names = "--pages", paramLabel = "RANGE", description = "Páginas de cada documento, por exemplo 1-3,5.")
    String pages = "";

    @Option(names = "--printers", description = "Só lista as impressoras do sistema, a padrão primeiro.")
    boolean list;

    private final Printers printers;

    PrintCommand(WorkspaceOpener opener, Printers printers) {
        super(opener);
        this.printers = printers;
    }

    @Override
    int run(Workspace workspace) throws IOException {
        if (list) {
            return list();
        }
        if (arguments.isEmpty() && !selection.asked()) {
            throw new ParameterException(spec.commandLine(), "Falta a chave");
        }
        try {
            Profiles.Ready ready = profile.ready(new Profiles(workspace.path()));
            return print(workspace, ready, options(ready.named()));
        } catch (UnusableProfileException e) {
            return refuse(e.code(), String.valueOf(e.getMessage()));
        } catch (PaperException e) {
            return refuse("PRINTER_" + e.reason(), words(e));
        }
    }

    private int list() {
        List<String> names = printers.names();
        if (json()) {
            Json.print(out(), names);
        } else {
            names.forEach(out()::println);
        }
        return ExitCode.OK;
    }

    private PaperOptions options(NamedProfile named) {
        String sides = duplex;
        if (sides != null && !SIDES.containsKey(sides)) {
            throw new ParameterException(
                    spec.commandLine(), "--duplex: " + sides + ". Há: não, borda-longa, borda-curta");
        }
        if (copies != null && (copies < 1 || copies > 9)) {
            throw new ParameterException(spec.commandLine(), "--copies: de 1 a 9");
        }
        return new PaperOptions(
                printer == null ? named.printer().orElse("") : printer,
                copies == null ? named.copies() : copies,
                sides == null ? named.duplex() : SIDES.getOrDefault(sides, Duplex.OFF),
                PageRange.parse(pages)
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), "--pages: " + pages)));
    }

    private int print(Workspace workspace, Profiles.Ready ready, PaperOptions paper) throws IOException {
        // Not a field: every command is made at every start, and this one's layouts and fonts take a while to load.
        DocumentPrinter documents = new DocumentPrinter(Layouts.standard());
        StoreSources sources = new StoreSources(documents, workspace.timelines(), workspace.originals());
        Selected selected = selection.keys(workspace, arguments);
        List<PrintSource> all = selected.keys().stream()
                .map(key -> sources.of(key, selection.events))
                .toList();
        String[] name = {""};
        BatchReport report;
        try (PaperTarget target = new PaperTarget(
                documents.writer(),
                printers,
                paper,
                sent -> workspace
                        .printLog()
                        .printed(
                                keys(sent),
                                new PrintLog.Where(
                                        "PRINTER", name[0], ready.named().name(), paper.copies())))) {
            name[0] = target.printer();
            report = new BatchPrinter(documents, workspace.ids())
                    .run(all, ready.profile(), target, new PrintProgress(json() ? null : err(), all.size()));
        }
        if (!report.cancelled()) {
            selected.emptied(workspace, report.documents());
        }
        return told(report, ready, name[0]);
    }

    private static List<AccessKey> keys(List<Printable> sent) {
        return sent.stream()
                .filter(each -> each.event().isEmpty())
                .map(Printable::key)
                .distinct()
                .toList();
    }

    private int told(BatchReport report, Profiles.Ready ready, String name) {
        List<String> warnings =
                ready.problems().stream().map(ProfileOption::words).toList();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "printer",
                            name,
                            "documents",
                            report.documents(),
                            "problems",
                            report.problems().entrySet().stream()
                                    .map(each -> Json.object("source", each.getKey(), "reason", each.getValue()))
                                    .toList(),
                            "warnings",
                            warnings));
        } else {
            out().printf("%d impressos em %s%n", report.documents(), name);
            warnings.forEach(err()::println);
            report.problems().forEach((source, reason) -> err().println(source + ": " + reason));
        }
        return report.problems().isEmpty() && !report.cancelled() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static String words(PaperException trouble) {
        return switch (trouble.reason()) {
            case NO_PRINTER ->
                "Este computador não tem impressora instalada. Instale uma nas configurações do sistema, ou use pdf.";
            case UNKNOWN_PRINTER ->
                "A impressora \"" + trouble.printer() + "\" não está instalada. Veja as que há com --printers.";
            case NO_PAGES -> "O documento não tem as páginas pedidas.";
            case REFUSED ->
                "A impressora " + trouble.printer() + " não aceitou o trabalho. Veja se está ligada e sem erro.";
        };
    }
}
