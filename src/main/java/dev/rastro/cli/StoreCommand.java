package dev.rastro.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on an open data folder. */
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;

    StoreCommand(WorkspaceOpener opener) {
        this.opener = opener;
    }

    @Override
    public final Integer call() throws Exception {
        try (Workspace workspace = opener.open(options.home)) {
            return run(workspace);
        }
    }

    /** Does the work and answers with an exit code. */
    abstract int run(Workspace workspace) throws Exception;

    final boolean json() {
        return options.json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Says why something could not be done, as text or JSON. */
    final int refuse(String code, String reason) {
        return Refusals.refuse(spec, json(), code, reason);
    }
}
