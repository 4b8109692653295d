package dev.rastro.cli;

import dev.rastro.sefaz.certificate.PasswordSource;
import org.jspecify.annotations.Nullable;

/** Passwords from an environment variable, and from the next source where it is not set. */
final class EnvironmentPasswords implements PasswordSource {
    private final String variable;
    private final PasswordSource next;

    EnvironmentPasswords(String variable, PasswordSource next) {
        this.variable = variable;
        this.next = next;
    }

    @Override
    public char @Nullable [] password(String certificate) {
        String set = System.getenv(variable);
        return set == null ? next.password(certificate) : set.toCharArray();
    }

    /** What the variable said is none of the next source's. */
    @Override
    public void refused(String certificate) {
        if (System.getenv(variable) == null) {
            next.refused(certificate);
        }
    }
}
