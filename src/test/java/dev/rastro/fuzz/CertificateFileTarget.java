package dev.rastro.fuzz;

import dev.rastro.sefaz.certificate.A1File;
import dev.rastro.sefaz.exchange.SefazException;

/** A .pfx file, whose password is known. */
final class CertificateFileTarget implements FuzzTarget {
    static final String PASSWORD = "treino";

    private final ScratchFile file = new ScratchFile("empresa.pfx");

    @Override
    public void read(byte[] input) {
        try {
            A1File.open(file.with(input), PASSWORD.toCharArray());
        } catch (SefazException e) {
            // Declared.
        }
    }
}
