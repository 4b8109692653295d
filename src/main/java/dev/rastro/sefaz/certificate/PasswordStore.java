package dev.rastro.sefaz.certificate;

/** A place that keeps passwords of certificates for later questions. Thread-safe. */
public interface PasswordStore extends PasswordSource {
    /**
     * Keeps a password; a former one of the same certificate is replaced.
     *
     * @param certificate the reference as the company's data has it
     * @param password copied; wiping the array is for the caller
     * @return whether it is kept; {@code false} where the system has no such place
     */
    boolean offer(String certificate, char[] password);

    /** Removes the password of a certificate, if there is one. */
    void forget(String certificate);
}
