package dev.rastro.vault.open;

import dev.rastro.fuzz.FuzzTarget;
import dev.rastro.fuzz.ScratchFile;
import java.io.IOException;

/** A ZIP that somebody calls an open vault: its facts, its list of hashes and the files it names. */
final class OpenVaultTarget implements FuzzTarget {
    private static final int LARGEST = 1_000_000;

    private final ScratchFile file = new ScratchFile("cofre.zip");

    @Override
    public void read(byte[] input) {
        try (ArchiveFiles files = ArchiveFiles.of(file.with(input))) {
            VaultFacts.parse(ArchiveFiles.text(files, VaultFiles.FACTS, LARGEST));
            VaultSums sums = new VaultSums(files);
            sums.each((path, sha256) -> sums.lines(path, sha256, line -> {}));
        } catch (IOException e) {
            // Declared.
        }
    }
}
