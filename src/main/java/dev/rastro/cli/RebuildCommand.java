package dev.rastro.cli;

import dev.rastro.log.RebuildPace;
import dev.rastro.log.RebuildProgress;
import dev.rastro.store.DocumentFilter;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild",
        description = "Refaz as listas a partir do registro de eventos; se foi interrompido, continua de onde parou.")
final class RebuildCommand extends StoreCommand {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    RebuildCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        Printed progress = new Printed();
        workspace.rebuild(progress);
        long documents = workspace.catalog().totals(DocumentFilter.all()).count();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "documents",
                            documents,
                            "events",
                            progress.total,
                            "resumedAt",
                            progress.first,
                            "seconds",
                            progress.pace.seconds()));
        } else {
            out().printf("%d documentos na lista refeita%n", documents);
        }
        return ExitCode.OK;
    }

    /** A line every few seconds, beside the answer. */
    private final class Printed implements RebuildProgress {
        private final RebuildPace pace = new RebuildPace(System::nanoTime);
        private long first = -1;
        private long total;
        private double printed;

        @Override
        public void at(long done, long all) {
            first = first < 0 ? done : first;
            total = all;
            pace.at(done, all);
            if (!json() && pace.seconds() - printed >= BETWEEN_LINES.toSeconds()) {
                printed = pace.seconds();
                err().printf(
                                Locale.of("pt", "BR"),
                                "%,d de %,d eventos, %,.0f por segundo, faltam cerca de %d s%n",
                                done,
                                all,
                                pace.rate(),
                                pace.left().toSeconds());
            }
        }
    }
}
