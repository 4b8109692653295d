package dev.rastro.desktop.quarantine;

import dev.rastro.intake.QuarantineService;
import dev.rastro.print.batch.WholeFile;
import dev.rastro.store.QuarantineEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Writes inputs out as they came, byte for byte. */
final class QuarantineExport {
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final int HASH = 12;
    private static final int LONGEST = 100;

    private final QuarantineService quarantine;

    QuarantineExport(QuarantineService quarantine) {
        this.quarantine = quarantine;
    }

    /** The last name of where it came from, fit for any file system; the hash before it tells equal names apart. */
    static String fileName(QuarantineEntry entry) {
        String path = entry.path();
        String last = path.substring(
                Math.max(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')), path.lastIndexOf('!')) + 1);
        String fit = UNFIT.matcher(last).replaceAll("_");
        String kept = fit.length() > LONGEST ? fit.substring(fit.length() - LONGEST) : fit;
        String name = entry.content().substring(0, HASH) + "-" + kept;
        return name.contains(".") ? name : name + ".xml";
    }

    void one(QuarantineEntry entry, Path file) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            whole.stream().write(quarantine.original(entry));
            whole.commit();
        }
    }

    /**
     * Writes each to a file of its own.
     *
     * @param done is told how many are written, and answers whether to stop there
     * @return how many were written
     */
    int all(List<QuarantineEntry> entries, Path folder, IntPredicate done) throws IOException {
        int count = 0;
        for (QuarantineEntry entry : entries) {
            if (done.test(count)) {
                break;
            }
            one(entry, folder.resolve(fileName(entry)));
            count++;
        }
        return count;
    }
}
