package dev.rastro.sefaz.certificate;

import org.jspecify.annotations.Nullable;

/** Where passwords of certificates come from: the operator, the system's keyring. */
@FunctionalInterface
public interface PasswordSource {
    /**
     * The password of a certificate; the caller wipes it.
     *
     * @param certificate the reference as the company's data has it
     * @return {@code null} when there is none to be had
     */
    char @Nullable [] password(String certificate);

    /**
     * Told that a password was refused. Who keeps it lets it go: a PIN that was changed elsewhere must not cost one of the
     * token's few tries at every start of the program.
     */
    default void refused(String certificate) {}
}
