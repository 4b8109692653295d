package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.timeline.Timeline;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one document. */
abstract class KeyCommand extends StoreCommand {
    @Parameters(paramLabel = "KEY", description = "Chave de acesso.")
    String key;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "Como se conhecia naquele momento (2026-10-31 ou 2026-10-31T23:59).")
    @Nullable
    String asOf;

    KeyCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    final int run(Workspace workspace) throws Exception {
        Optional<AccessKey> parsed = AccessKey.parse(key);
        if (parsed.isEmpty()) {
            return refuse("KEY_INVALID", "\"" + key + "\" não tem a forma de uma chave de acesso.");
        }
        String moment = asOf;
        Optional<OffsetDateTime> at = moment == null ? Optional.empty() : Moments.end(moment);
        if (moment != null && at.isEmpty()) {
            return refuse("MOMENT_INVALID", Moments.refusal(moment));
        }
        Optional<Timeline> timeline = at.isPresent()
                ? workspace.timelines().timeline(parsed.get(), at.get())
                : workspace.timelines().timeline(parsed.get());
        if (timeline.isEmpty() && at.isPresent()) {
            return refuse("KEY_UNKNOWN", "Nada se sabia da chave " + parsed.get() + " naquele momento.");
        }
        if (timeline.isEmpty()) {
            return refuse("KEY_UNKNOWN", "Nada se sabe da chave " + parsed.get() + ". Importe o XML ou o resumo.");
        }
        return run(workspace, timeline.get());
    }

    abstract int run(Workspace workspace, Timeline timeline) throws Exception;
}
