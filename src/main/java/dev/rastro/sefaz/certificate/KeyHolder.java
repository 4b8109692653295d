package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.exchange.SefazException;

/** Where the key of a certificate is, as its reference says. Thread-safe. */
public interface KeyHolder {
    /** The kinds of holders. */
    enum Kind {
        A1_FILE,
        A3_TOKEN,
        WINDOWS
    }

    /** What sort of holder this is. */
    Kind kind();

    /** What a refused password counts for: references into the same token have the same. */
    String guard();

    /** Whether a password or PIN has to be given; the system asks for it itself otherwise. */
    boolean asksPassword();

    /**
     * Opens it, giving the password once.
     *
     * @param password is not kept; wiping it is for the caller
     * @throws SefazException when it cannot be opened
     */
    Credential open(char[] password) throws SefazException;

    /** Ends what {@link #open} began; keys in a token no longer work. */
    void close();
}
