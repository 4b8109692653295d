package dev.rastro.cli;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Situation;
import dev.rastro.handover.Reception;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.Layouts;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.layout.UnprintableException;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Ambiente de treinamento: gera documentos de empresas fictícias, importa, sincroniza com uma SEFAZ de treinamento e abre a janela;"
                        + " sem tela, deixa PDFs e imagens na pasta demo.")
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 500;
    private static final int PAGE = 1000;

    @Option(names = "--folder", paramLabel = "DIR", description = "Pasta da demonstração (padrão: demo).")
    Path folder = Path.of("demo");

    @Option(names = "--documents", paramLabel = "N", description = "Quantos documentos (padrão: 500).")
    int documents = 500;

    @Option(names = "--headless", description = "Não abre a janela, mesmo havendo tela.")
    boolean headless;

    @Option(
            names = "--gallery",
            paramLabel = "DIR",
            description = "Em vez da janela, grava em DIR uma folha de cada tela: clara e escura, nos dois idiomas,"
                    + " em dois tamanhos.")
    @Nullable
    Path gallery;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final TrainingFiles training;
    private final TrainingSefaz sefaz;
    private final Showroom showroom;

    DemoCommand(WorkspaceOpener opener, TrainingFiles training, TrainingSefaz sefaz, Showroom showroom) {
        this.opener = opener;
        this.training = training;
        this.sefaz = sefaz;
        this.showroom = showroom;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, UnprintableException, TimeoutException {
        PrintWriter out = spec.commandLine().getOut();
        Path xml = folder.resolve("xml");
        if (!Files.isDirectory(xml)) {
            training.write(Files.createDirectories(xml), SEED, documents);
        }
        try (TrainingSefaz.Running authority =
                        sefaz.start(Files.createDirectories(folder.resolve("sefaz")), DemoCapture.PLAN);
                Workspace workspace = opener.open(folder.resolve("home"))) {
            ImportReport report = workspace.importer().importPaths(List.of(xml), ImportProgress.NONE);
            workspace.settle();
            out.printf(
                    "%d arquivos: %d documentos, %d eventos, %d resumos, %d repetidos, %d com problema%n",
                    report.files(),
                    report.stored(),
                    report.events(),
                    report.summaries(),
                    report.duplicates(),
                    report.quarantined() + report.refused());
            CaptureServices capture = new DemoCapture(workspace, authority).run(out);
            out.flush();
            Path sheets = gallery;
            if (sheets != null) {
                showroom.gallery(workspace, capture, sheets).forEach(out::println);
            } else if (!headless && showroom.screenPresent()) {
                showroom.open(
                        workspace.path(), () -> new Showroom.Opened(workspace, capture), List.of(), Reception.deaf());
            } else {
                prints(workspace).forEach(out::println);
                showroom.pictures(workspace, capture, folder).forEach(out::println);
            }
        }
        return ExitCode.OK;
    }

    /** One DANFE for each thing worth seeing, where the training data has it. */
    private List<Path> prints(Workspace workspace) throws IOException, UnprintableException {
        List<DocumentRow> notes = workspace
                .catalog()
                .page(DocumentFilter.all().withFamilies(Set.of(DfeFamily.NFE)), DocumentSort.TOTAL, true, null, PAGE)
                .rows()
                .stream()
                .filter(row -> row.content() != null)
                .toList();
        Map<String, Predicate<DocumentRow>> wanted = new LinkedHashMap<>();
        wanted.put("danfe-autorizada", row -> row.situation() == Situation.AUTHORIZED && inProduction(row));
        wanted.put("danfe-cancelada", row -> row.situation() == Situation.CANCELLED && inProduction(row));
        wanted.put("danfe-com-carta-de-correcao", row -> row.corrections() > 0 && inProduction(row));
        wanted.put("danfe-sem-protocolo", row -> row.situation() == Situation.WITHOUT_PROTOCOL);
        wanted.put("danfe-homologacao", row -> row.environment() == Environment.HOMOLOGATION);
        wanted.put("danfe-cnpj-alfanumerico", row -> row.key().value().matches(".*[A-Z].*"));
        DocumentPrinter printer = new DocumentPrinter(Layouts.standard());
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Predicate<DocumentRow>> each : wanted.entrySet()) {
            DocumentRow row = notes.stream().filter(each.getValue()).findFirst().orElse(null);
            String content = row == null ? null : row.content();
            if (row != null && content != null) {
                Path target = folder.resolve(each.getKey() + ".pdf");
                byte[] xml = workspace.originals().read(content).orElseThrow();
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    printer.print(printer.of(row, xml), PrintProfile.standard(), out);
                }
                written.add(target);
            }
        }
        return written;
    }

    private static boolean inProduction(DocumentRow row) {
        return row.environment() == Environment.PRODUCTION;
    }
}
