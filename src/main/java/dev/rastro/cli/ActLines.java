package dev.rastro.cli;

import dev.rastro.acts.ActProgress;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Tells how far a long act got, to people alone. */
final class ActLines implements ActProgress {
    private static final int WORTH_TELLING = 2_000;

    private final PrintWriter err;
    private final boolean silent;

    ActLines(CommandSpec spec, boolean silent) {
        this.err = spec.commandLine().getErr();
        this.silent = silent;
    }

    @Override
    public void at(long done, long total) {
        if (!silent && total >= WORTH_TELLING && done > 0) {
            err.printf("%d/%d%n", done, total);
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
