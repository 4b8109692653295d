package dev.rastro.report.dossier;

import dev.rastro.dfe.AccessKey;
import java.util.List;

/**
 * A dossier that was written.
 *
 * @param rows how many rows of the log are in it
 * @param signatures how many signatures can be verified in it
 * @param files in the order of the ZIP, all but the list of their hashes
 */
public record Dossier(AccessKey key, int rows, int signatures, List<File> files) {
    public Dossier {
        files = List.copyOf(files);
    }

    /** A file of the ZIP. */
    public record File(String path, long size, String sha256) {}
}
