package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.timeline.Timeline;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A command about one document. */
abstract class KeyCommand extends StoreCommand {
    @Parameters(paramLabel = "KEY", description = "Chave de acesso.")
    String key;

    KeyCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    final int run(Workspace workspace) throws Exception {
        Optional<AccessKey> parsed = AccessKey.parse(key);
        if (parsed.isEmpty()) {
            return refuse("KEY_INVALID", "\"" + key + "\" não tem a forma de uma chave de acesso.");
        }
        Optional<Timeline> timeline = workspace.timelines().timeline(parsed.get());
        if (timeline.isEmpty()) {
            return refuse("KEY_UNKNOWN", "Nada se sabe da chave " + parsed.get() + ". Importe o XML ou o resumo.");
        }
        return run(workspace, timeline.get());
    }

    abstract int run(Workspace workspace, Timeline timeline) throws Exception;
}
