package dev.rastro.cli;

import dev.rastro.timeline.Timeline;
import dev.rastro.timeline.TimelineRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "xml", description = "Grava o original de um documento, byte por byte.")
final class XmlCommand extends KeyCommand {
    @Option(names = "-o", paramLabel = "FILE", description = "Arquivo de saída (padrão: saída padrão).")
    @Nullable
    Path output;

    @Option(
            names = "--content",
            paramLabel = "SHA256",
            description =
                    "Outro original do documento: uma versão ou um evento, pelo hash que show e timeline mostram.")
    @Nullable
    String content;

    XmlCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace, Timeline timeline) throws IOException {
        String chosen = content == null ? best(timeline) : content;
        boolean belongs = timeline.versions().contains(chosen)
                || timeline.rows().stream().anyMatch(row -> row.content().equals(chosen));
        Optional<byte[]> bytes = belongs ? workspace.originals().read(chosen) : Optional.empty();
        if (bytes.isEmpty()) {
            return refuse("CONTENT_UNKNOWN", "Este documento não tem um original com o hash " + chosen + ".");
        }
        if (timeline.versions().isEmpty() && content == null) {
            err().println("O documento ainda não foi recebido: o original gravado é o de seu resumo ou evento.");
        }
        Path file = output;
        if (file == null) {
            System.out.write(bytes.get());
            System.out.flush();
        } else {
            Files.write(file, bytes.get());
            if (json()) {
                Json.print(out(), Json.object("file", file, "bytes", bytes.get().length, "sha256", chosen));
            }
        }
        return ExitCode.OK;
    }

    private static String best(Timeline timeline) {
        return timeline.versions().stream()
                .findFirst()
                .orElseGet(() -> timeline.rows().stream()
                        .map(TimelineRow::content)
                        .findFirst()
                        .orElseThrow());
    }
}
