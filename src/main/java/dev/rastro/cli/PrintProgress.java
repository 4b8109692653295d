package dev.rastro.cli;

import dev.rastro.print.batch.BatchProgress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Tells the operator how far a long batch is; Ctrl+C stops it. */
final class PrintProgress implements BatchProgress {
    private static final int EVERY = 500;

    private final @Nullable PrintWriter out;
    private final int sources;

    PrintProgress(@Nullable PrintWriter out, int sources) {
        this.out = out;
        this.sources = sources;
    }

    @Override
    public void done(int done) {
        if (out != null && done % EVERY == 0 && done < sources) {
            out.printf("%d de %d%n", done, sources);
            out.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
