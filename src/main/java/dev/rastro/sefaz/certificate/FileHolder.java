package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;
import java.nio.file.Path;

/** An A1 certificate in a file. */
record FileHolder(Path file) implements KeyHolder {
    @Override
    public Kind kind() {
        return Kind.A1_FILE;
    }

    @Override
    public String guard() {
        return file.toString();
    }

    @Override
    public boolean asksPassword() {
        return true;
    }

    @Override
    public Credential open(char[] password) throws SefazException {
        return A1File.open(file, password);
    }

    @Override
    public void close() {
        // The key is in memory, not in the file.
    }
}
