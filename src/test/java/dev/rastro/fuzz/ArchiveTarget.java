package dev.rastro.fuzz;

import dev.rastro.intake.InputReader;
import dev.rastro.intake.Limits;

/** ZIP and gzip, in each other. */
final class ArchiveTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("entrada.zip");
    private final InputReader reader = new InputReader(Limits.standard());

    @Override
    public void read(byte[] input) {
        reader.read(file.with(input), each -> true);
    }
}
