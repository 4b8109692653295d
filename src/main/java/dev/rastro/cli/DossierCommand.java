package dev.rastro.cli;

import dev.rastro.report.dossier.Dossier;
import dev.rastro.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dossier",
        description =
                "Grava o dossiê de um documento: um ZIP com tudo o que prova o que se sabe dele, verificável sem o"
                        + " Rastro (veja LEIAME.txt nele).")
final class DossierCommand extends KeyCommand {
    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Arquivo .zip de saída.")
    Path output;

    @Option(
            names = "--with-log",
            description =
                    "Com todas as linhas do registro, da primeira deste documento até a ponta: a cadeia inteira fica"
                            + " verificável, e quem lê o dossiê vê dados de outros documentos.")
    boolean whole;

    DossierCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) {
        Dossier dossier;
        try {
            dossier = workspace
                    .dossiers()
                    .save(timeline.document().key(), whole, output)
                    .orElseThrow();
        } catch (IOException e) {
            return refuse("OUTPUT", "O arquivo " + output + " não pôde ser gravado: " + e.getMessage());
        }
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "file", output,
                            "key", dossier.key(),
                            "rows", dossier.rows(),
                            "signatures", dossier.signatures(),
                            "files",
                                    dossier.files().stream()
                                            .map(file -> Json.object(
                                                    "path", file.path(), "bytes", file.size(), "sha256", file.sha256()))
                                            .toList()));
        } else {
            out().printf(
                            "%s: %d arquivos, %d linhas do registro, %d assinaturas%n",
                            output, dossier.files().size(), dossier.rows(), dossier.signatures());
        }
        return ExitCode.OK;
    }
}
