package dev.rastro.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** A line every so many originals, beside the answer. */
final class Counted {
    private static final int EVERY = 20_000;

    private final PrintWriter err;
    private final boolean silent;

    Counted(PrintWriter err, boolean silent) {
        this.err = err;
        this.silent = silent;
    }

    void at(long done, long all) {
        if (!silent && done % EVERY == 0) {
            String of = all == 0 ? "" : String.format(Locale.of("pt", "BR"), " de %,d", all);
            err.println(String.format(Locale.of("pt", "BR"), "%,d", done) + of + " originais");
        }
    }
}
