package dev.rastro.cli;

import dev.rastro.report.sheet.ChangesCsv;
import dev.rastro.store.DocumentHistory.Cursor;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.history.Changes;
import dev.rastro.timeline.history.Changes.Changed;
import dev.rastro.timeline.history.Changes.Some;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "changes", description = "Mostra o que mudou desde um momento, e por qual evento.")
final class ChangesCommand extends StoreCommand {
    private static final int PAGE = 500;

    @Option(names = "--since", paramLabel = "MOMENT", required = true, description = "Desde quando (2026-11-01).")
    String since;

    @Option(names = "--until", paramLabel = "MOMENT", description = "Até quando (padrão: agora).")
    @Nullable
    String until;

    @Option(names = "--csv", paramLabel = "FILE", description = "Grava em CSV.")
    @Nullable
    Path csv;

    private final Clock clock;

    ChangesCommand(WorkspaceOpener opener, Clock clock) {
        super(opener);
        this.clock = clock;
    }

    @Override
    int run(Workspace workspace) throws IOException {
        Optional<OffsetDateTime> from = Moments.begin(since);
        String end = until;
        Optional<OffsetDateTime> to = end == null ? Optional.of(OffsetDateTime.now(clock)) : Moments.end(end);
        if (from.isEmpty() || to.isEmpty()) {
            return refuse("MOMENT_INVALID", Moments.refusal(from.isEmpty() ? since : String.valueOf(end)));
        }
        workspace.settle();
        List<Changed> found = all(new Changes(workspace.history(), workspace.timelines()), from.get(), to.get());
        Path file = csv;
        if (file != null) {
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                ChangesCsv.write(found, writer);
            }
        }
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "since", from.get(),
                            "until", to.get(),
                            "changes", found.stream().map(ChangesCommand::json).toList()));
        } else {
            found.forEach(each -> out().println(line(each)));
            out().printf("%d documentos mudaram%n", found.size());
        }
        return ExitCode.OK;
    }

    private static List<Changed> all(Changes changes, OffsetDateTime from, OffsetDateTime to) {
        List<Changed> found = new ArrayList<>();
        Cursor cursor = null;
        do {
            Some some = changes.page(from, to, cursor, PAGE);
            found.addAll(some.changed());
            cursor = some.next();
        } while (cursor != null);
        return found;
    }

    private static Map<String, @Nullable Object> json(Changed changed) {
        DocumentRow after = changed.after();
        return Json.object(
                "key", after.key(),
                "family", after.family().label(),
                "number", after.number(),
                "before", state(changed.before()),
                "after", state(after),
                "event", changed.cause() == null ? null : DocumentJson.timelineRow(changed.cause()));
    }

    private static @Nullable Object state(@Nullable DocumentRow row) {
        return row == null
                ? null
                : Json.object(
                        "situation", row.situation().code(),
                        "manifestation", row.manifestation().code(),
                        "completeness", row.completeness().code(),
                        "total", row.total());
    }

    private static String line(Changed changed) {
        DocumentRow before = changed.before();
        String was = before == null ? "(não conhecido)" : words(before);
        return changed.after().key() + "  " + was + " → " + words(changed.after())
                + (changed.cause() == null ? "" : "  " + changed.cause().text());
    }

    private static String words(DocumentRow row) {
        return row.situation().code() + "/" + row.manifestation().code() + "/"
                + row.completeness().code();
    }
}
