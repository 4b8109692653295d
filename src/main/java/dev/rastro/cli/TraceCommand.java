package dev.rastro.cli;

import dev.rastro.timeline.Trace;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        description =
                "Rastro da operação: tudo o que aconteceu em uma importação, consulta ou envio, na ordem do tempo.")
final class TraceCommand extends StoreCommand {
    private static final int WIDTH = 30;

    @Parameters(paramLabel = "ID", description = "Identificador W3C do rastro, como timeline e why mostram.")
    String id;

    TraceCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        Optional<Trace> trace = workspace.traces().trace(id.toLowerCase(Locale.ROOT));
        if (trace.isEmpty()) {
            return refuse("TRACE_UNKNOWN", "Nada se sabe do rastro " + id + ".");
        }
        if (json()) {
            Json.print(out(), json(trace.get()));
        } else {
            text(trace.get());
        }
        return ExitCode.OK;
    }

    private static Map<String, @Nullable Object> json(Trace trace) {
        return Json.object(
                "trace", trace.id(),
                "from", trace.from(),
                "milliseconds", milliseconds(trace.length()),
                "cut", trace.cut(),
                "bars", trace.bars().stream().map(TraceCommand::json).toList());
    }

    private static Map<String, @Nullable Object> json(Trace.Bar bar) {
        return Json.object(
                "kind", bar.kind().name().toLowerCase(Locale.ROOT),
                "name", bar.name(),
                "depth", bar.depth(),
                "offset", milliseconds(bar.offset()),
                "milliseconds", milliseconds(bar.length()),
                "count", bar.count(),
                "keys", bar.keys(),
                "failure", bar.failure(),
                "facts", bar.facts());
    }

    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }

    private void text(Trace trace) {
        out().printf(
                        Locale.ROOT,
                        "%s  %s  %.1f ms%s%n",
                        trace.id(),
                        trace.from(),
                        milliseconds(trace.length()),
                        trace.cut() ? "  (cortado: há mais do que cabe aqui)" : "");
        for (Trace.Bar bar : trace.bars()) {
            String follower = bar.facts().get("projection");
            String what = "  ".repeat(bar.depth())
                    + bar.name()
                    + (follower == null ? "" : " " + follower)
                    + (bar.count() > 0 ? " x" + bar.count() : "");
            out().printf(
                            Locale.ROOT,
                            "%-40s |%s| %9.1f ms%s%n",
                            what,
                            drawn(bar, trace.length()),
                            milliseconds(bar.length()),
                            bar.failure() == null ? "" : "  FALHOU " + bar.failure());
        }
    }

    private static String drawn(Trace.Bar bar, Duration whole) {
        long all = Math.max(1, whole.toNanos());
        int from = Math.clamp(bar.offset().toNanos() * WIDTH / all, 0, WIDTH - 1);
        int to = Math.clamp((bar.offset().toNanos() + bar.length().toNanos()) * WIDTH / all, from + 1, WIDTH);
        return " ".repeat(from) + "=".repeat(to - from) + " ".repeat(WIDTH - to);
    }
}
