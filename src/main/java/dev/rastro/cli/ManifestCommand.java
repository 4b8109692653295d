package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.Queued;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "manifest",
        description = "Manifesta o destinatário (ou o desacordo do tomador de CT-e) e espera a resposta.")
final class ManifestCommand extends CaptureCommand {
    @Parameters(arity = "1..20", paramLabel = "KEY", description = "Chaves de acesso.")
    List<String> keys;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TIPO",
            description = "ciencia, confirmacao, desconhecimento, nao-realizada, desacordo ou cancelar-desacordo.")
    String type = "";

    @Option(names = "--reason", paramLabel = "TEXTO", description = "Justificativa, de 15 a 255 letras.")
    @Nullable
    String reason;

    @Option(names = "--company", paramLabel = "CNPJ|CPF", description = "Quem declara (padrão: o destinatário).")
    @Nullable
    String company;

    ManifestCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws InterruptedException {
        Optional<DeclarationType> wanted = DeclarationType.ofWord(type);
        if (wanted.isEmpty()) {
            return refuse("TYPE_UNKNOWN", "Não há manifestação chamada \"" + type + "\".");
        }
        workspace.settle();
        CaptureServices capture = capture(workspace);
        List<Declaration> declarations = keys.stream()
                .map(AccessKey::parse)
                .flatMap(Optional::stream)
                .map(key -> new Declaration(key, declarant(workspace, capture, key), wanted.get(), reason))
                .toList();
        if (declarations.size() < keys.size()) {
            return refuse("KEY_INVALID", "Uma das chaves não tem a forma de uma chave de acesso.");
        }
        List<Queued> queued = capture.manifestations().request(declarations);
        capture.manifestations().sendDue();
        workspace.settle();
        List<ManifestationRow> rows = queued.stream()
                .filter(Queued.Accepted.class::isInstance)
                .map(each -> ((Queued.Accepted) each).row().id())
                .map(id -> capture.manifestations().find(id).orElseThrow())
                .toList();
        return tell(queued, rows);
    }

    /** The registered company that the document concerns; the only company where there is but one. */
    private String declarant(Workspace workspace, CaptureServices capture, AccessKey key) {
        if (company != null) {
            return company;
        }
        List<Company> all = capture.companies().all();
        return capture.manifestations()
                .declarant(key)
                .orElseGet(() -> all.size() == 1
                        ? all.getFirst().taxpayer()
                        : workspace
                                .catalog()
                                .find(key)
                                .map(DocumentRow::recipientId)
                                .orElse(""));
    }

    private int tell(List<Queued> queued, List<ManifestationRow> rows) {
        ReasonText words = new ReasonText(Locale.of("pt", "BR"));
        List<Queued.Stopped> stopped = queued.stream()
                .filter(Queued.Stopped.class::isInstance)
                .map(Queued.Stopped.class::cast)
                .toList();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "declarations",
                                    rows.stream()
                                            .map(CaptureJson::manifestation)
                                            .toList(),
                            "stopped",
                                    stopped.stream()
                                            .map(each -> Json.object(
                                                    "key",
                                                            each.declaration()
                                                                    .key()
                                                                    .value(),
                                                    "obstacles", each.obstacles()))
                                            .toList()));
        } else {
            rows.forEach(row -> out().printf(
                            "%s  %s%s%n",
                            row.key(),
                            words.of(row.state()),
                            row.message() == null ? "" : " (" + row.status() + " " + row.message() + ")"));
            stopped.forEach(each -> out().printf(
                            "%s  não enviada: %s%n",
                            each.declaration().key(),
                            each.obstacles().stream().map(words::obstacle).collect(Collectors.joining("; "))));
        }
        boolean done = stopped.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.state() == ManifestationState.REGISTERED
                                || row.state() == ManifestationState.ALREADY);
        return done ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
